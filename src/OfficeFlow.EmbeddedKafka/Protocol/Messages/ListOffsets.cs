namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>ListOffsets: the first, the last or a timestamp's offset of partitions.</summary>
internal static class ListOffsets
{
    internal sealed record Request(bool ReadCommitted, TopicEntries<Wanted>[] Topics) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static wanted => wanted.Partition);

        public static Request Read(ProtocolReader reader)
        {
            _ = reader.ReadInt32(); // the replica id: only brokers send one
            return new Request(reader.Version >= 2 && reader.ReadSByte() == 1, reader.ReadTopics(ReadPartition));
        }

        public IResponse Fail(ErrorCode error) => new Response(Topics.Map((_, wanted) => Result.Failed(wanted.Partition, error)));
    }

    internal sealed record Response(TopicEntries<Result>[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 2);
            writer.WriteTopics(Topics, WriteResult);
            writer.WriteTaggedFields();
        }
    }

    /// <param name="Partition">The partition's number.</param>
    /// <param name="LeaderEpoch">The leader's epoch as the client knows it, or -1.</param>
    /// <param name="Timestamp">Milliseconds, or one of the special values of <c>ListOffsetsHandler</c>.</param>
    internal readonly record struct Wanted(int Partition, int LeaderEpoch, long Timestamp);

    internal readonly record struct Result(int Partition, ErrorCode Error, long Timestamp, long Offset, int LeaderEpoch)
    {
        internal static Result Failed(int partition, ErrorCode error) => new(partition, error, -1, -1, -1);
    }

    private static Wanted ReadPartition(ProtocolReader reader)
    {
        var wanted = new Wanted(reader.ReadInt32(), reader.Version >= 4 ? reader.ReadInt32() : -1, reader.ReadInt64());
        if (reader.Version == 0)
        {
            _ = reader.ReadInt32(); // how many offsets: one is enough for everybody who still asks
        }

        return wanted;
    }

    private static void WriteResult(ProtocolWriter writer, Result result)
    {
        writer.WriteInt32(result.Partition);
        writer.WriteError(result.Error);
        if (writer.Version == 0)
        {
            writer.WriteArray(result.Error == ErrorCode.None ? [result.Offset] : Array.Empty<long>(), static (writer, offset) => writer.WriteInt64(offset));
            return;
        }

        writer.WriteInt64(result.Timestamp);
        writer.WriteInt64(result.Offset);
        if (writer.Version >= 4)
        {
            writer.WriteInt32(result.LeaderEpoch);
        }
    }
}
