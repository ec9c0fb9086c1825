namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>Fetch: records of some partitions, now or as soon as there are any.</summary>
internal static class Fetch
{
    internal sealed record Request(
        int MaxWaitMilliseconds, int MinBytes, int MaxBytes, bool ReadCommitted, int SessionId, int SessionEpoch, Topic[] Topics)
        : IRequestReader<Request>, IPartitionedRequest
    {
        /// <summary>Empty for topics that are named by id: only the cluster knows their names.</summary>
        public IEnumerable<TopicPartition> Partitions => Topics
            .Where(static topic => topic.Name is not null)
            .SelectMany(static topic => topic.Partitions.Select(partition => new TopicPartition(topic.Name!, partition.Index)));

        public static Request Read(ProtocolReader reader)
        {
            if (reader.Version <= 14)
            {
                _ = reader.ReadInt32(); // the replica id: only brokers send one
            }

            return new Request(
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.Version >= 3 ? reader.ReadInt32() : int.MaxValue,
                reader.Version >= 4 && reader.ReadSByte() == 1,
                reader.Version >= 7 ? reader.ReadInt32() : 0,
                reader.Version >= 7 ? reader.ReadInt32() : -1,
                reader.ReadStructures(ReadTopic));
        }

        public IResponse Fail(ErrorCode error) => new Response(
            ErrorCode.None, Array.ConvertAll(Topics, topic => new TopicResult(topic, Array.ConvertAll(topic.Partitions, partition => Result.Failed(partition.Index, error)))));
    }

    /// <param name="Error">An error of the whole request: from version 7, only sessions have one.</param>
    /// <param name="Topics">The answers, in the order of the request.</param>
    internal sealed record Response(ErrorCode Error, TopicResult[] Topics) : IResponse
    {
        // Session id zero is the protocol's way to say that the broker keeps no session: the client lists every partition again next time.
        private const int NoSession = 0;

        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            if (writer.Version >= 7)
            {
                writer.WriteError(Error);
                writer.WriteInt32(NoSession);
            }

            writer.WriteStructures(Topics, static (writer, topic) =>
            {
                WriteTopicName(writer, topic.Topic);
                writer.WriteStructures(topic.Partitions, WriteResult);
            });
            writer.WriteTaggedFields();
        }
    }

    /// <param name="Name">The topic's name; null from version 13.</param>
    /// <param name="Id">The topic's id; empty before version 13.</param>
    /// <param name="Partitions">What is wanted of it.</param>
    internal sealed record Topic(string? Name, Guid Id, Partition[] Partitions);

    internal readonly record struct Partition(int Index, int LeaderEpoch, long Offset, int LastFetchedEpoch, int MaxBytes);

    internal sealed record TopicResult(Topic Topic, Result[] Partitions);

    internal readonly record struct AbortedTransaction(long ProducerId, long FirstOffset);

    internal readonly record struct Result(int Partition, ErrorCode Error, long HighWatermark, long LastStableOffset, long StartOffset)
    {
        /// <summary>The transactions whose records a client of committed records must skip; null for one that reads everything.</summary>
        internal IReadOnlyCollection<AbortedTransaction>? Aborted { get; init; }

        internal ReadOnlyMemory<byte> Records { get; init; }

        internal static Result Failed(int partition, ErrorCode error) => new(partition, error, -1, -1, -1);
    }

    private static Topic ReadTopic(ProtocolReader reader)
    {
        var name = reader.Version <= 12 ? reader.ReadString() : null;
        var id = reader.Version >= 13 ? reader.ReadUuid() : Guid.Empty;
        return new Topic(name, id, reader.ReadStructures(ReadPartition));
    }

    private static Partition ReadPartition(ProtocolReader reader)
    {
        var index = reader.ReadInt32();
        var leaderEpoch = reader.Version >= 9 ? reader.ReadInt32() : -1;
        var offset = reader.ReadInt64();
        var lastFetchedEpoch = reader.Version >= 12 ? reader.ReadInt32() : -1;
        if (reader.Version >= 5)
        {
            _ = reader.ReadInt64(); // the start of a follower's log
        }

        return new Partition(index, leaderEpoch, offset, lastFetchedEpoch, reader.ReadInt32());
    }

    private static void WriteTopicName(ProtocolWriter writer, Topic topic)
    {
        if (writer.Version >= 13)
        {
            writer.WriteUuid(topic.Id);
        }
        else
        {
            writer.WriteString(topic.Name);
        }
    }

    private static void WriteResult(ProtocolWriter writer, Result result)
    {
        writer.WriteInt32(result.Partition);
        writer.WriteError(result.Error);
        writer.WriteInt64(result.HighWatermark);
        if (writer.Version >= 4)
        {
            writer.WriteInt64(result.LastStableOffset);
        }

        if (writer.Version >= 5)
        {
            writer.WriteInt64(result.StartOffset);
        }

        if (writer.Version >= 4)
        {
            writer.WriteStructures(result.Aborted, static (writer, aborted) =>
            {
                writer.WriteInt64(aborted.ProducerId);
                writer.WriteInt64(aborted.FirstOffset);
            });
        }

        if (writer.Version >= 11)
        {
            writer.WriteInt32(-1); // no other replica is preferred
        }

        writer.WriteBytes(result.Records);
    }
}
