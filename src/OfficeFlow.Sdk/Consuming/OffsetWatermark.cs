namespace OfficeFlow.Consuming;

/// <summary>Knows up to where a partition may be committed: the offset after the longest run of finished records, counted from the first delivered one.</summary>
/// <remarks>
/// Offsets may have gaps (compaction, transaction markers), so it follows what was delivered, not what could have been: a gap never blocks.
/// Records finish in any order; each gives a sequence number when it is delivered and hands it back when it is finished. Not thread-safe.
/// </remarks>
internal sealed class OffsetWatermark
{
    private const int InitialCapacity = 64;

    // A ring of the records after the watermark: the offset of each and whether it is finished.
    private long[] _offsets = new long[InitialCapacity];
    private bool[] _finished = new bool[InitialCapacity];
    private long _head;
    private long _tail;

    /// <summary>Gets the offset to commit: one after the last record of the finished run.</summary>
    /// <value><see langword="null"/> until the first delivered record is finished.</value>
    public long? NextOffset { get; private set; }

    /// <summary>Gets the largest offset that was delivered.</summary>
    /// <value>-1 before the first.</value>
    public long LastDelivered { get; private set; } = -1;

    /// <summary>Gets how many records were delivered and do not lie below the watermark.</summary>
    public int Count => (int)(_tail - _head);

    /// <summary>Notes a delivered record.</summary>
    /// <param name="offset">Its offset; larger than all before.</param>
    /// <returns>The sequence number to finish it with.</returns>
    public long Deliver(long offset)
    {
        if (offset <= LastDelivered)
        {
            throw new InvalidOperationException($"Offset {offset} was delivered after {LastDelivered}; offsets of one assignment only grow.");
        }

        if (Count == _offsets.Length)
        {
            Grow();
        }

        int index = IndexOf(_tail);
        _offsets[index] = offset;
        _finished[index] = false;
        LastDelivered = offset;
        return _tail++;
    }

    /// <summary>Notes that a record is finished.</summary>
    /// <param name="sequence">The sequence number that its delivery gave.</param>
    /// <returns>Whether the watermark has moved.</returns>
    public bool Finish(long sequence)
    {
        if (sequence < _head || sequence >= _tail || _finished[IndexOf(sequence)])
        {
            throw new InvalidOperationException($"Record {sequence} is finished twice or was never delivered.");
        }

        _finished[IndexOf(sequence)] = true;
        if (sequence != _head)
        {
            return false;
        }

        while (_head < _tail && _finished[IndexOf(_head)])
        {
            NextOffset = _offsets[IndexOf(_head)] + 1;
            _head++;
        }

        return true;
    }

    private int IndexOf(long sequence) => (int)(sequence & (_offsets.Length - 1));

    private void Grow()
    {
        long[] offsets = new long[_offsets.Length * 2];
        bool[] finished = new bool[offsets.Length];
        for (long sequence = _head; sequence < _tail; sequence++)
        {
            int to = (int)(sequence & (offsets.Length - 1));
            offsets[to] = _offsets[IndexOf(sequence)];
            finished[to] = _finished[IndexOf(sequence)];
        }

        _offsets = offsets;
        _finished = finished;
    }
}
