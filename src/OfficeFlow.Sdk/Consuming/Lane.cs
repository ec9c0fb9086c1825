namespace OfficeFlow.Consuming;

/// <summary>The records of one key that wait for their turn; the first of them may be running. Touched under the scheduler's lock only.</summary>
internal sealed class Lane
{
    // Nearly every lane holds one record: the queue is made when a second one comes.
    private ConsumedRecord? _single;
    private Queue<ConsumedRecord>? _queue;

    public LaneKey? Key { get; init; }

    /// <summary>Gets or sets whether the lane is in the ready queue or one of its records is running.</summary>
    public bool IsScheduled { get; set; }

    public bool IsEmpty => _single is null && (_queue is null || _queue.Count == 0);

    public void Enqueue(ConsumedRecord record)
    {
        if (IsEmpty)
        {
            _single = record;
            return;
        }

        (_queue ??= new Queue<ConsumedRecord>()).Enqueue(record);
    }

    public ConsumedRecord Dequeue()
    {
        if (_single is { } single)
        {
            _single = null;
            return single;
        }

        return _queue!.Dequeue();
    }
}
