namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DeleteRecords: partitions forget what lies before an offset.</summary>
internal static class DeleteRecords
{
    internal sealed record Request(TopicEntries<Wanted>[] Topics) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static wanted => wanted.Partition);

        public static Request Read(ProtocolReader reader)
        {
            var topics = reader.ReadTopics(static reader => new Wanted(reader.ReadInt32(), reader.ReadInt64()));
            _ = reader.ReadInt32(); // the time-out: records are deleted at once
            return new Request(topics);
        }

        public IResponse Fail(ErrorCode error) => new Response(Topics.Map((_, wanted) => new Result(wanted.Partition, -1, error)));
    }

    internal sealed record Response(TopicEntries<Result>[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteTopics(Topics, static (writer, result) =>
            {
                writer.WriteInt32(result.Partition);
                writer.WriteInt64(result.StartOffset);
                writer.WriteError(result.Error);
            });
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Wanted(int Partition, long Offset);

    internal readonly record struct Result(int Partition, long StartOffset, ErrorCode Error);
}
