using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.Consuming;

/// <summary>Runs records: one key's one after the other in order, different keys at the same time, never more at once than allowed.</summary>
/// <remarks>
/// Every key has a queue of its own, made when its first record comes and gone with its last, and a queue of ready lanes feeds the workers. Hashing keys to
/// a fixed number of lanes would let one slow key hold up its neighbours; peers that do so reach a fraction of the throughput.
/// </remarks>
internal sealed class LaneScheduler(int maxConcurrency, Func<ConsumedRecord, LaneTurn, ValueTask> run)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LaneKey, Lane> _lanes = [];
    private readonly Queue<Lane> _ready = new();
    private readonly Queue<TaskCompletionSource> _returning = new();
    private int _workers;

    /// <summary>Adds a record behind the others of its key. A record without a key has no order and a lane of its own.</summary>
    public void Enqueue(ConsumedRecord record)
    {
        lock (_gate)
        {
            Lane lane = FindLane(record);
            lane.Enqueue(record);
            if (!lane.IsScheduled)
            {
                lane.IsScheduled = true;
                _ready.Enqueue(lane);
                StartWorkerIfAllowed();
            }
        }
    }

    /// <summary>Frees the place of a record that only waits.</summary>
    public void GivePlace()
    {
        lock (_gate)
        {
            if (!TryPassPlace())
            {
                _workers--;
                StartWorkerIfAllowed();
            }
        }
    }

    /// <summary>Waits for a place after <see cref="GivePlace"/>.</summary>
    public async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource returning;
        lock (_gate)
        {
            if (_workers < maxConcurrency)
            {
                _workers++;
                return;
            }

            returning = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _returning.Enqueue(returning);
        }

        // Whoever is cancelled is passed over; when the place had just been given it counts as taken.
        CancellationTokenRegistration cancellation = cancellationToken.UnsafeRegister(
            static (source, token) => _ = ((TaskCompletionSource)source!).TrySetCanceled(token), returning);
        await using (cancellation.ConfigureAwait(false))
        {
            await returning.Task.ConfigureAwait(false);
        }
    }

    private void StartWorkerIfAllowed()
    {
        if (_ready.Count > 0 && _workers < maxConcurrency)
        {
            _workers++;
            _ = ThreadPool.UnsafeQueueUserWorkItem(static scheduler => _ = scheduler.WorkAsync(), this, preferLocal: false);
        }
    }

    private bool TryPassPlace()
    {
        while (_returning.TryDequeue(out TaskCompletionSource? returning))
        {
            if (returning.TrySetResult())
            {
                return true;
            }
        }

        return false;
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

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "What runs logs its own failures; whatever comes through must not end the worker and with it the key.")]
    private async Task WorkAsync()
    {
        Lane? lane = null;
        var turn = new LaneTurn(this);
        while (turn.IsHeld && TryTakeNext(ref lane, out ConsumedRecord? record))
        {
            try
            {
                await run(record, turn).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Trace.TraceError("OfficeFlow: a record of {0} failed outside of its handler: {1}", record.Topic, exception);
            }
        }

        if (!turn.IsHeld)
        {
            lock (_gate)
            {
                PutBack(lane!);
                StartWorkerIfAllowed();
            }
        }
    }

    /// <summary>Puts the lane just worked on back in line, or away, and takes the next one.</summary>
    private bool TryTakeNext(ref Lane? lane, [NotNullWhen(true)] out ConsumedRecord? record)
    {
        lock (_gate)
        {
            if (lane is not null)
            {
                PutBack(lane);
                lane = null;
            }

            record = null;
            if (TryPassPlace())
            {
                return false;
            }

            if (!_ready.TryDequeue(out lane))
            {
                _workers--;
                return false;
            }

            record = lane.Dequeue();
            return true;
        }
    }

    private void PutBack(Lane lane)
    {
        if (!lane.IsEmpty)
        {
            _ready.Enqueue(lane);
            return;
        }

        lane.IsScheduled = false;
        if (lane.Key is { } key)
        {
            _ = _lanes.Remove(key);
        }
    }
}
