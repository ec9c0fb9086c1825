using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>What a <see cref="KafkaCluster"/> looks like when it starts.</summary>
/// <remarks>Read once, by <see cref="KafkaCluster.Start"/>; later changes have no effect.</remarks>
public sealed class KafkaClusterOptions
{
    internal const int MaxBrokers = 64;
    internal const int MaxPartitions = 10_000;

    /// <summary>Gets or sets the number of brokers; their ids are 1, 2, 3 and so on.</summary>
    /// <value>The default is 1; at most 64.</value>
    public int Brokers { get; set; } = 1;

    /// <summary>Gets the ports of the brokers, in the order of their ids.</summary>
    /// <value>The default is none; a broker without a port, or with port 0, takes a free one.</value>
    public IList<int> Ports { get; } = [];

    /// <summary>Gets the topics that exist from the start.</summary>
    /// <value>The default is none.</value>
    public IList<KafkaTopic> Topics { get; } = [];

    /// <summary>Gets the settings of the brokers, by the names that a broker's configuration file has for them.</summary>
    /// <value>The default is none: Apache Kafka's defaults hold, but for <c>group.initial.rebalance.delay.ms</c>, which is 0.</value>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the clock of the cluster: timestamps, retention, time-outs.</summary>
    /// <value>The default is the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Throws one exception that lists everything that is wrong.</summary>
    internal void Validate(string parameterName)
    {
        var problems = FindProblems().ToArray();
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, problems), parameterName);
        }
    }

    private IEnumerable<string> FindProblems()
    {
        if (Brokers is < 1 or > MaxBrokers)
        {
            yield return $"'{nameof(Brokers)}' is {Brokers}; choose 1 to {MaxBrokers}.";
        }

        if (Ports.Count > Brokers)
        {
            yield return $"'{nameof(Ports)}' has {Ports.Count} ports for {Brokers} broker(s); give at most one for each.";
        }

        foreach (var (name, value) in Settings)
        {
            if (!BrokerSettingDefinitions.All.TryGetValue(name, out var definition))
            {
                yield return $"Broker setting '{name}' is not known; check its spelling.";
            }
            else if (definition.FindProblem(value) is { } problem)
            {
                yield return $"Broker setting '{name}' cannot be '{value}': {problem}.";
            }
        }

        foreach (var problem in Topics.SelectMany(FindProblems))
        {
            yield return problem;
        }

        foreach (var twice in Topics.GroupBy(static topic => topic.Name, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            yield return $"Topic '{twice.Key}' is listed {twice.Count()} times; list it once.";
        }
    }

    private IEnumerable<string> FindProblems(KafkaTopic topic)
    {
        if (TopicName.FindProblem(topic.Name) is { } problem)
        {
            yield return problem;
        }

        if (topic.Partitions is < 1 or > MaxPartitions)
        {
            yield return $"Topic '{topic.Name}' has {topic.Partitions} partitions; choose 1 to {MaxPartitions}.";
        }

        if (topic.ReplicationFactor is { } replicas && (replicas < 1 || replicas > Brokers))
        {
            yield return $"Topic '{topic.Name}' cannot have {replicas} replicas on {Brokers} broker(s); choose 1 to {Brokers}.";
        }

        foreach (var (name, value) in topic.Settings)
        {
            if (!TopicSettingDefinitions.All.TryGetValue(name, out var definition) || definition.FindProblem(value) is not null)
            {
                yield return $"Topic '{topic.Name}' cannot have the setting '{name}' = '{value}'; check its spelling and value.";
            }
        }
    }
}
