namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>CreatePartitions: topics grow.</summary>
internal static class CreatePartitions
{
    internal sealed record Request(Topic[] Topics, bool ValidatesOnly) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Select(static topic => new TopicPartition(topic.Name, -1));

        public static Request Read(ProtocolReader reader)
        {
            var topics = reader.ReadStructures(static reader => new Topic(
                reader.ReadString(),
                reader.ReadInt32(),
                reader.ReadNullableStructures(static reader => reader.ReadArray(static reader => reader.ReadInt32()))));
            _ = reader.ReadInt32(); // the time-out: partitions are added at once
            return new Request(topics, reader.ReadBoolean());
        }

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(Topics, topic => new Result(topic.Name, error, Message: null)));
    }

    internal sealed record Response(Result[] Results) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteStructures(Results, static (writer, result) =>
            {
                writer.WriteString(result.Topic);
                writer.WriteError(result.Error);
                writer.WriteString(result.Message);
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Topic(string Name, int Count, int[][]? Assignments);

    internal sealed record Result(string Topic, ErrorCode Error, string? Message);
}
