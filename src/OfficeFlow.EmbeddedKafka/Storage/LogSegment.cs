using System.Numerics;

namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>A stretch of a partition's log: batches one behind the other in one array.</summary>
/// <remarks>
/// Bytes that are written never change, so a reader may send them while others are appended; when the array grows, readers keep the old one.
/// An index entry every four kilobytes finds an offset without a look at every batch. Guarded by the cluster's gate.
/// </remarks>
internal sealed class LogSegment(long baseOffset, int capacity, long created)
{
    internal const int MaxCapacity = 1 << 20;

    private const int InitialCapacity = 2_048;
    private const int IndexInterval = 4_096;

    private readonly List<SegmentPosition> _index = [];
    private byte[] _buffer = new byte[Math.Min(InitialCapacity, capacity)];

    internal long BaseOffset { get; } = baseOffset;

    internal long NextOffset { get; private set; } = baseOffset;

    internal int Size { get; private set; }

    internal long MaxTimestamp { get; private set; } = -1;

    /// <summary>When the segment was begun, in milliseconds: the age of a segment without timestamps.</summary>
    internal long Created => created;

    /// <summary>Copies a batch to the end and returns the copy.</summary>
    internal RecordBatch Append(ReadOnlySpan<byte> bytes, long batchOffset, int leaderEpoch)
    {
        EnsureRoom(bytes.Length);
        var place = _buffer.AsMemory(Size, bytes.Length);
        bytes.CopyTo(place.Span);

        var batch = new RecordBatch(place);
        batch.Place(batchOffset, leaderEpoch);
        if (_index.Count == 0 || Size - _index[^1].Position >= IndexInterval)
        {
            _index.Add(new SegmentPosition(batchOffset, Size));
        }

        Size += bytes.Length;
        NextOffset = batch.NextOffset;
        return batch;
    }

    /// <summary>Takes the batch's time into account, after the broker may have replaced it.</summary>
    internal void Observe(long maxTimestamp) => MaxTimestamp = Math.Max(MaxTimestamp, maxTimestamp);

    /// <summary>Every batch from the one that holds an offset, or the next one when compaction left a gap.</summary>
    internal IEnumerable<RecordBatch> BatchesFrom(long offset)
    {
        for (var position = PositionBefore(offset); position < Size;)
        {
            var batch = At(position);
            position += batch.Size;
            if (batch.LastOffset >= offset)
            {
                yield return batch;
            }
        }
    }

    /// <summary>Whole batches from an offset, at most some bytes (but one batch at least) and only what lies before another offset.</summary>
    internal ReadOnlyMemory<byte> Read(long offset, long before, int maxBytes)
    {
        var start = PositionBefore(offset);
        while (start < Size && At(start).LastOffset < offset)
        {
            start += At(start).Size;
        }

        var end = start;
        while (end < Size && At(end) is var batch && batch.BaseOffset < before && (end == start || end + batch.Size - start <= maxBytes))
        {
            end += batch.Size;
        }

        return _buffer.AsMemory(start, end - start);
    }

    private RecordBatch At(int position)
    {
        var size = new RecordBatch(_buffer.AsMemory(position)).Size;
        return new RecordBatch(_buffer.AsMemory(position, size));
    }

    private int PositionBefore(long offset)
    {
        var (low, high) = (0, _index.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _index[middle].BaseOffset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 0 : _index[low - 1].Position;
    }

    private void EnsureRoom(int count)
    {
        if (Size + count > _buffer.Length)
        {
            var larger = new byte[Math.Max(Size + count, Math.Min(capacity, (int)BitOperations.RoundUpToPowerOf2((uint)(Size + count))))];
            _buffer.AsSpan(0, Size).CopyTo(larger);
            _buffer = larger;
        }
    }
}
