using OfficeFlow.EmbeddedKafka.Admin;

namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DescribeConfigs: the settings of topics and brokers.</summary>
internal static class DescribeConfigs
{
    internal sealed record Request(Wanted[] Resources, bool WantsSynonyms) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader)
        {
            var resources = reader.ReadStructures(static reader =>
                new Wanted(ConfigResource.Read(reader), reader.ReadNullableArray(static reader => reader.ReadString())));
            var wantsSynonyms = reader.Version >= 1 && reader.ReadBoolean();
            if (reader.Version >= 3)
            {
                _ = reader.ReadBoolean(); // documentation: the cluster has none
            }

            return new Request(resources, wantsSynonyms);
        }

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(Resources, wanted => new Result(wanted.Resource, error, Message: null, [])));
    }

    internal sealed record Response(Result[] Results) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteStructures(Results, static (writer, result) =>
            {
                writer.WriteError(result.Error);
                writer.WriteString(result.Message);
                result.Resource.Write(writer);
                writer.WriteStructures(result.Settings, WriteSetting);
            });
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Wanted(ConfigResource Resource, string[]? Names);

    internal sealed record Result(ConfigResource Resource, ErrorCode Error, string? Message, Setting[] Settings);

    internal sealed record Setting(string Name, string Value, SettingSource Source, SettingKind Kind, Synonym[] Synonyms)
    {
        internal bool IsReadOnly => Source == SettingSource.StaticBroker;
    }

    internal sealed record Synonym(string Name, string Value, SettingSource Source);

    private static void WriteSetting(ProtocolWriter writer, Setting setting)
    {
        writer.WriteString(setting.Name);
        writer.WriteString(setting.Value);
        writer.WriteBoolean(setting.IsReadOnly);
        if (writer.Version == 0)
        {
            writer.WriteBoolean(setting.Source == SettingSource.Default);
        }
        else
        {
            writer.WriteSByte((sbyte)setting.Source);
        }

        writer.WriteBoolean(value: false); // not sensitive
        if (writer.Version >= 1)
        {
            writer.WriteStructures(setting.Synonyms, static (writer, synonym) =>
            {
                writer.WriteString(synonym.Name);
                writer.WriteString(synonym.Value);
                writer.WriteSByte((sbyte)synonym.Source);
            });
        }

        if (writer.Version >= 3)
        {
            writer.WriteSByte((sbyte)setting.Kind);
            writer.WriteString(null);
        }
    }
}
