namespace OfficeFlow.Consuming;

/// <summary>Runs records: one key's one after the other in order, different keys at the same time, never more at once than allowed.</summary>
/// <remarks>
/// Every key has a queue of its own, made when its first record comes and gone with its last, and a queue of ready lanes feeds the workers. Hashing keys to
/// a fixed number of lanes would let one slow key hold up its neighbours; peers that do so reach a fraction of the throughput.
/// </remarks>
internal sealed class LaneScheduler(int maxConcurrency, Func<ConsumedRecord, ValueTask> run)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LaneKey, Lane> _lanes = [];
    private readonly Queue<Lane> _ready = new();
    private int _workers;

    /// <summary>Adds a record behind the others of its key. A record without a key has no order and a lane of its own.</summary>
    public void Enqueue(ConsumedRecord record)
    {
        bool needsWorker = false;
        lock (_gate)
        {
            Lane lane = FindLane(record);
            lane.Enqueue(record);
            if (!lane.IsScheduled)
            {
                lane.IsScheduled = true;
                _ready.Enqueue(lane);
                if (_workers < maxConcurrency)
                {
                    _workers++;
                    needsWorker = true;
                }
            }
        }

        if (needsWorker)
        {
            _ = ThreadPool.UnsafeQueueUserWorkItem(static scheduler => _ = scheduler.WorkAsync(), this, preferLocal: false);
        }
    }

    private Lane FindLane(ConsumedRecord record)
    {
        if (record.Key is null)
        {
            return new Lane();
        }

        var key = new LaneKey(record.Assignment, record.Key);
        if (!_lanes.TryGetValue(key, out Lane? lane))
        {
            lane = new Lane { Key = key };
            _lanes.Add(key, lane);
        }

        return lane;
    }

    private async Task WorkAsync()
    {
        Lane? lane = null;
        while (TryTakeNext(ref lane, out ConsumedRecord? record))
        {
            await run(record).ConfigureAwait(false);
        }
    }

    /// <summary>Puts the lane just worked on back in line, or away, and takes the next one.</summary>
    private bool TryTakeNext(ref Lane? lane, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ConsumedRecord? record)
    {
        lock (_gate)
        {
            if (lane is { IsEmpty: false })
            {
                _ready.Enqueue(lane);
            }
            else if (lane is not null)
            {
                lane.IsScheduled = false;
                if (lane.Key is { } key)
                {
                    _ = _lanes.Remove(key);
                }
            }

            if (!_ready.TryDequeue(out lane))
            {
                _workers--;
                record = null;
                return false;
            }

            record = lane.Dequeue();
            return true;
        }
    }
}
