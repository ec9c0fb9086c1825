namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>CreateTopics.</summary>
internal static class CreateTopics
{
    internal sealed record Request(Topic[] Topics, bool ValidatesOnly) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Select(static topic => new TopicPartition(topic.Name, -1));

        public static Request Read(ProtocolReader reader)
        {
            var topics = reader.ReadStructures(ReadTopic);
            _ = reader.ReadInt32(); // the time-out: a topic is created at once
            return new Request(topics, reader.Version >= 1 && reader.ReadBoolean());
        }

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(Topics, topic => Result.Failed(topic.Name, error, message: null)));
    }

    internal sealed record Response(Result[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 2);
            writer.WriteStructures(Topics, WriteResult);
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Topic(string Name, int Partitions, short ReplicationFactor, Assignment[] Assignments, Setting[] Settings);

    internal sealed record Assignment(int Partition, int[] BrokerIds);

    internal sealed record Setting(string Name, string? Value);

    internal sealed record Result(string Name, Guid Id, ErrorCode Error, string? Message, int Partitions, short ReplicationFactor, DescribeConfigs.Setting[]? Settings)
    {
        internal static Result Failed(string name, ErrorCode error, string? message) => new(name, Guid.Empty, error, message, -1, -1, []);
    }

    private static Topic ReadTopic(ProtocolReader reader) => new(
        reader.ReadString(),
        reader.ReadInt32(),
        reader.ReadInt16(),
        reader.ReadStructures(static reader => new Assignment(reader.ReadInt32(), reader.ReadArray(static reader => reader.ReadInt32()))),
        reader.ReadStructures(static reader => new Setting(reader.ReadString(), reader.ReadNullableString())));

    private static void WriteResult(ProtocolWriter writer, Result result)
    {
        writer.WriteString(result.Name);
        if (writer.Version >= 7)
        {
            writer.WriteUuid(result.Id);
        }

        writer.WriteError(result.Error);
        if (writer.Version >= 1)
        {
            writer.WriteString(result.Message);
        }

        if (writer.Version >= 5)
        {
            writer.WriteInt32(result.Partitions);
            writer.WriteInt16(result.ReplicationFactor);
            writer.WriteStructures(result.Settings, static (writer, setting) =>
            {
                writer.WriteString(setting.Name);
                writer.WriteString(setting.Value);
                writer.WriteBoolean(setting.IsReadOnly);
                writer.WriteSByte((sbyte)setting.Source);
                writer.WriteBoolean(value: false); // not sensitive
            });
        }
    }
}
