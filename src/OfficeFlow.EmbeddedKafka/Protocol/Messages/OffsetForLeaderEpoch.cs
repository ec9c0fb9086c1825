namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>OffsetForLeaderEpoch: where an epoch of a leader ended; a client learns from it that records it has read are gone.</summary>
internal static class OffsetForLeaderEpoch
{
    internal sealed record Request(TopicEntries<Wanted>[] Topics) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static wanted => wanted.Partition);

        public static Request Read(ProtocolReader reader)
        {
            if (reader.Version >= 3)
            {
                _ = reader.ReadInt32(); // the replica id: only brokers send one
            }

            return new Request(reader.ReadTopics(static reader =>
                new Wanted(reader.ReadInt32(), reader.Version >= 2 ? reader.ReadInt32() : -1, reader.ReadInt32())));
        }

        public IResponse Fail(ErrorCode error) => new Response(Topics.Map((_, wanted) => new Result(wanted.Partition, error, -1, -1)));
    }

    internal sealed record Response(TopicEntries<Result>[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 2);
            writer.WriteTopics(Topics, static (writer, result) =>
            {
                writer.WriteError(result.Error);
                writer.WriteInt32(result.Partition);
                if (writer.Version >= 1)
                {
                    writer.WriteInt32(result.LeaderEpoch);
                }

                writer.WriteInt64(result.EndOffset);
            });
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Wanted(int Partition, int CurrentLeaderEpoch, int LeaderEpoch);

    internal readonly record struct Result(int Partition, ErrorCode Error, int LeaderEpoch, long EndOffset);
}
