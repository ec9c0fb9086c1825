using System.Globalization;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>Describes and changes the settings of topics and brokers. All brokers share their settings.</summary>
internal sealed class ConfigHandler(ClusterState cluster)
{
    internal IResponse Describe(RequestContext context, DescribeConfigs.Request request) => new DescribeConfigs.Response(Array.ConvertAll(request.Resources, wanted =>
    {
        var (settings, error, message) = Find(wanted.Resource);
        var described = settings switch
        {
            null => [],
            _ when wanted.Resource.Kind == ConfigResource.Topic => SettingDescriptions.DescribeTopic(settings, wanted.Names, request.WantsSynonyms),
            _ => SettingDescriptions.DescribeBroker(settings, wanted.Names, request.WantsSynonyms),
        };
        return new DescribeConfigs.Result(wanted.Resource, error, message, described);
    }));

    internal IResponse Replace(RequestContext context, AlterConfigs.Request request) =>
        new AlterConfigs.Response(Array.ConvertAll(request.Resources, resource => Change(resource, request.ValidatesOnly, replacesAll: true)));

    internal IResponse ChangeSome(RequestContext context, AlterConfigs.IncrementalRequest request) =>
        new AlterConfigs.Response(Array.ConvertAll(request.Resources, resource => Change(resource, request.ValidatesOnly, replacesAll: false)));

    private AlterConfigs.Result Change(AlterConfigs.Resource resource, bool validatesOnly, bool replacesAll)
    {
        var (settings, error, message) = Find(resource.Name);
        if (settings is null)
        {
            return new AlterConfigs.Result(resource.Name, error, message);
        }

        var values = new Dictionary<string, string>(replacesAll ? [] : settings.Overrides, StringComparer.Ordinal);
        foreach (var change in resource.Changes)
        {
            if (Apply(settings, values, change) is { } problem)
            {
                return new AlterConfigs.Result(resource.Name, ErrorCode.InvalidConfig, problem);
            }
        }

        if (!validatesOnly)
        {
            settings.Replace(values);
        }

        return new AlterConfigs.Result(resource.Name, ErrorCode.None, Message: null);
    }

    private static string? Apply(SettingValues settings, Dictionary<string, string> values, AlterConfigs.Change change)
    {
        if (!settings.Definitions.TryGetValue(change.Name, out var definition))
        {
            return $"Unknown config name: {change.Name}";
        }

        if (change.Operation is ConfigOperation.Append or ConfigOperation.Subtract && definition.Kind != SettingKind.List)
        {
            return $"Config value {change.Operation} is not allowed for config key: {change.Name}";
        }

        if (change.Operation == ConfigOperation.Delete)
        {
            _ = values.Remove(change.Name);
            return null;
        }

        var words = (values.GetValueOrDefault(change.Name) ?? settings[change.Name]).Split(',');
        var changed = (change.Value ?? string.Empty).Split(',');
        var value = change.Operation switch
        {
            ConfigOperation.Append => string.Join(',', words.Union(changed, StringComparer.Ordinal)),
            ConfigOperation.Subtract => string.Join(',', words.Except(changed, StringComparer.Ordinal)),
            _ => change.Value,
        };
        if (SettingValues.FindProblem(settings.Definitions, change.Name, value) is { } problem)
        {
            return problem;
        }

        values[change.Name] = value!;
        return null;
    }

    private (SettingValues? Settings, ErrorCode Error, string? Message) Find(ConfigResource resource) => resource.Kind switch
    {
        ConfigResource.Topic when cluster.FindTopic(resource.Name) is { } topic => (topic.Settings, ErrorCode.None, null),
        ConfigResource.Topic => (null, ErrorCode.UnknownTopicOrPartition, null),

        // The empty name stands for all brokers.
        ConfigResource.Broker when resource.Name.Length == 0 || IsBroker(resource.Name) => (cluster.Settings, ErrorCode.None, null),
        ConfigResource.Broker => (null, ErrorCode.InvalidRequest, $"Broker '{resource.Name}' does not exist."),
        _ => (null, ErrorCode.InvalidRequest, $"Settings of resource type {resource.Kind} are not kept."),
    };

    private bool IsBroker(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && cluster.FindBroker(id) is not null;
}
