using System.Diagnostics.CodeAnalysis;
using Confluent.Kafka;

namespace OfficeFlow.Consuming;

/// <summary>One partition for as long as it is ours. When it comes back after a rebalance it is a new assignment, so results of the old one cannot move its offset.</summary>
/// <remarks>The poll thread delivers, drains and closes; workers begin and end records. Everything is under one lock, held for a few instructions.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A handler that is still running may register with its token at any time; nothing here holds more than memory.")]
internal sealed class PartitionAssignment
{
    private readonly Lock _gate = new();
    private readonly OffsetWatermark _watermark = new();
    private readonly ManualResetEventSlim _idle = new(initialState: true);
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _abandoned = new();
    private int _running;
    private long? _stored;
    private bool _isClosed;

    public PartitionAssignment(TopicPartition partition)
    {
        Partition = partition;
        Draining = _draining.Token;
        Abandoned = _abandoned.Token;
    }

    public TopicPartition Partition { get; }

    /// <summary>Gets the token that ends waiting between attempts: the partition is about to move away.</summary>
    public CancellationToken Draining { get; }

    /// <summary>Gets the token that handlers get: the time for draining is over.</summary>
    public CancellationToken Abandoned { get; }

    /// <summary>Gets or sets whether fetching is paused. Poll thread only.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Gets or sets whether the assignment waits in the poll thread's list of those whose watermark has moved; 1 if so.</summary>
    public int IsListed;

    /// <summary>Gets how many records were delivered and do not lie below the watermark.</summary>
    public int Uncommitted
    {
        get
        {
            lock (_gate)
            {
                return _watermark.Count;
            }
        }
    }

    /// <summary>Takes a record in.</summary>
    /// <returns>Null when its offset does not follow those before: the partition is another log than it was.</returns>
    public ConsumedRecord? TryDeliver(ConsumeResult<byte[], byte[]> result)
    {
        lock (_gate)
        {
            return result.Offset.Value > _watermark.LastDelivered ? new ConsumedRecord(result, this, _watermark.Deliver(result.Offset.Value)) : null;
        }
    }

    /// <summary>Asks whether a record may still begin.</summary>
    /// <returns>False when the partition is draining or gone: the record is dropped and comes again, here or elsewhere.</returns>
    public bool TryBegin()
    {
        lock (_gate)
        {
            if (_isClosed || _draining.IsCancellationRequested)
            {
                return false;
            }

            _running++;
            _idle.Reset();
            return true;
        }
    }

    /// <summary>Notes the end of a record that has begun.</summary>
    /// <returns>Whether there is something new to store.</returns>
    public bool End(ConsumedRecord record, bool isFinished)
    {
        lock (_gate)
        {
            if (--_running == 0)
            {
                _idle.Set();
            }

            return isFinished && !_isClosed && _watermark.Finish(record.Sequence);
        }
    }

    /// <summary>Takes the offset to store, if it has moved since the last call.</summary>
    public bool TryTakeWatermark(out long nextOffset)
    {
        lock (_gate)
        {
            nextOffset = _watermark.NextOffset ?? 0;
            if (_isClosed || _watermark.NextOffset is null || _watermark.NextOffset == _stored)
            {
                return false;
            }

            _stored = nextOffset;
            return true;
        }
    }

    /// <summary>Begins no further record and ends waiting between attempts; running handlers go on.</summary>
    public void BeginDrain()
    {
        // Under the lock: a record either has begun, and is waited for, or will not begin.
        lock (_gate)
        {
            _ = CancelAsync(_draining);
        }
    }

    /// <summary>Waits until no record is running. Blocks: poll thread only, inside a rebalance or at the end.</summary>
    public bool WaitUntilIdle(TimeSpan timeout) => _idle.Wait(timeout < TimeSpan.Zero ? TimeSpan.Zero : timeout);

    /// <summary>Ends the assignment: whatever is still running is told to stop, and its result no longer counts.</summary>
    /// <returns>How many records are still running.</returns>
    public int Close()
    {
        int running;
        lock (_gate)
        {
            _isClosed = true;
            running = _running;
        }

        BeginDrain();
        _ = CancelAsync(_abandoned);
        return running;
    }

    // The token is cancelled at once, its callbacks run on the thread pool: they are user code, which the poll thread never runs.
    private static Task CancelAsync(CancellationTokenSource source) => source.CancelAsync();
}
