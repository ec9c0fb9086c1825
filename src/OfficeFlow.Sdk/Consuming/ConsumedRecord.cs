using Confluent.Kafka;

namespace OfficeFlow.Consuming;

/// <summary>A record between the poll thread and its end, with the assignment that it belongs to.</summary>
internal sealed class ConsumedRecord
{
    // What a record costs beside its bytes: objects, headers, a place in its lane.
    private const int Overhead = 256;

    // What DateTimeOffset can hold.
    private const long MinUnixMilliseconds = -62_135_596_800_000;
    private const long MaxUnixMilliseconds = 253_402_300_799_999;

    public ConsumedRecord(ConsumeResult<byte[], byte[]> result, PartitionAssignment assignment, long sequence)
    {
        Assignment = assignment;
        Sequence = sequence;
        Offset = result.Offset.Value;
        OriginalTimestamp = result.Message.Timestamp;
        Key = result.Message.Key;
        Value = result.Message.Value;
        Headers = result.Message.Headers?.BackingList ?? [];
        Size = Overhead + (Key?.Length ?? 0) + (Value?.Length ?? 0);
    }

    public PartitionAssignment Assignment { get; }

    /// <summary>Gets the record's place among the records delivered in this assignment; see <see cref="OffsetWatermark"/>.</summary>
    public long Sequence { get; }

    public string Topic => Assignment.Partition.Topic;

    public int Partition => Assignment.Partition.Partition.Value;

    public long Offset { get; }

    /// <summary>Gets the timestamp as it is on the log; its sender may have written any number.</summary>
    public Timestamp OriginalTimestamp { get; }

    /// <summary>Gets the timestamp, moved into the years 1 to 9999 where it lies outside: one such record must not end the poll thread.</summary>
    public DateTimeOffset Timestamp => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(OriginalTimestamp.UnixTimestampMs, MinUnixMilliseconds, MaxUnixMilliseconds));

    public byte[]? Key { get; }

    public byte[]? Value { get; }

    public IReadOnlyList<IHeader> Headers { get; }

    /// <summary>Gets how much of the buffer the record takes, in bytes.</summary>
    public int Size { get; }
}
