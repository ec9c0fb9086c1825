namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>Produce: one record batch for each of some partitions.</summary>
internal static class Produce
{
    internal sealed record Request(string? TransactionalId, short Acks, int TimeoutMilliseconds, TopicEntries<Batch>[] Topics)
        : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static batch => batch.Partition);

        public static Request Read(ProtocolReader reader) => new(
            reader.Version >= 3 ? reader.ReadNullableString() : null,
            reader.ReadInt16(),
            reader.ReadInt32(),
            reader.ReadTopics(static reader => new Batch(reader.ReadInt32(), reader.ReadNullableBytes() ?? ReadOnlyMemory<byte>.Empty)));

        public IResponse Fail(ErrorCode error) => new Response(Topics.Map((_, batch) => Result.Failed(batch.Partition, error)));
    }

    internal sealed record Response(TopicEntries<Result>[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteTopics(Topics, WriteResult);
            writer.WriteThrottleTime(since: 1);
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Batch(int Partition, ReadOnlyMemory<byte> Records);

    /// <param name="Partition">The partition's number.</param>
    /// <param name="Error">How it went.</param>
    /// <param name="BaseOffset">The offset of the first record.</param>
    /// <param name="AppendTime">When the broker wrote the records, in milliseconds, if the topic keeps that time; else -1.</param>
    /// <param name="StartOffset">The first offset of the partition.</param>
    /// <param name="Message">Why the records were refused.</param>
    internal readonly record struct Result(int Partition, ErrorCode Error, long BaseOffset, long AppendTime, long StartOffset, string? Message)
    {
        internal static Result Failed(int partition, ErrorCode error, string? message = null) => new(partition, error, -1, -1, -1, message);
    }

    private static void WriteResult(ProtocolWriter writer, Result result)
    {
        writer.WriteInt32(result.Partition);
        writer.WriteError(result.Error);
        writer.WriteInt64(result.BaseOffset);
        if (writer.Version >= 2)
        {
            writer.WriteInt64(result.AppendTime);
        }

        if (writer.Version >= 5)
        {
            writer.WriteInt64(result.StartOffset);
        }

        if (writer.Version >= 8)
        {
            // A batch is refused as a whole: no record is named.
            writer.WriteStructures(Array.Empty<int>(), static (_, _) => { });
            writer.WriteString(result.Message);
        }
    }
}
