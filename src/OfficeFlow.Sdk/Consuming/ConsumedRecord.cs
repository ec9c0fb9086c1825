using Confluent.Kafka;

namespace OfficeFlow.Consuming;

/// <summary>A record between the poll thread and its end, with the assignment that it belongs to.</summary>
internal sealed class ConsumedRecord
{
    // What a record costs beside its bytes: objects, headers, a place in its lane.
    private const int Overhead = 256;

    public ConsumedRecord(ConsumeResult<byte[], byte[]> result, PartitionAssignment assignment, long sequence)
    {
        Assignment = assignment;
        Sequence = sequence;
        Offset = result.Offset.Value;
        Timestamp = result.Message.Timestamp.UtcDateTime;
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

    public DateTimeOffset Timestamp { get; }

    public byte[]? Key { get; }

    public byte[]? Value { get; }

    public IReadOnlyList<IHeader> Headers { get; }

    /// <summary>Gets how much of the buffer the record takes, in bytes.</summary>
    public int Size { get; }
}
