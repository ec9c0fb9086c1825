using System.Collections.Concurrent;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using OfficeFlow.Configuration;
using OfficeFlow.Transport;

namespace OfficeFlow.Consuming;

/// <summary>The poll thread's work: fetch records, hand them to the lanes, store watermarks, keep the buffers bounded, follow rebalances.</summary>
/// <remarks>
/// Everything here runs on one thread, except <see cref="RunRecordAsync"/>, which the lanes call, and <see cref="RequestStop"/>. The thread never runs a handler and
/// waits for one only while its partition moves away or the service stops, for a bounded time.
/// </remarks>
internal sealed class PollLoop : IRebalanceListener
{
    private const int MaxRecordsPerTurn = 256;

    private static readonly TimeSpan PollTimeout = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WaitForRoom = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<TopicPartition, PartitionAssignment> _assignments = [];
    private readonly ConcurrentQueue<PartitionAssignment> _moved = new();
    private readonly IRecordConsumer _consumer;
    private readonly Subscription _subscription;
    private readonly RecordProcessor _processor;
    private readonly LaneScheduler _lanes;
    private readonly BufferBudget _budget;
    private readonly ConsumerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _consumerGroup;
    private PartitionAssignment? _last;
    private bool _isFlowStale;
    private volatile bool _isStopping;

    public PollLoop(IRecordConsumerFactory consumers, Subscription subscription, RecordProcessor processor, ConsumerOptions options, ConsumerRuntime runtime)
    {
        _subscription = subscription;
        _processor = processor;
        _options = options;
        _time = runtime.Time;
        _logger = runtime.Logger;
        _consumerGroup = runtime.ConsumerGroup;
        _budget = new BufferBudget(options.MaxBufferedMessages, options.MaxBufferedBytes);
        _lanes = new LaneScheduler(options.MaxConcurrency, RunRecordAsync);
        _consumer = consumers.Create(this);
    }

    /// <summary>Asks the loop to end; thread-safe.</summary>
    public void RequestStop() => _isStopping = true;

    /// <summary>Runs until a stop is requested, then drains, commits and leaves the group.</summary>
    /// <exception cref="KafkaException">The client has failed for good.</exception>
    public void Run()
    {
        try
        {
            _consumer.Subscribe(_subscription.Topics);
            Log.ConsumerStarted(_logger, _consumerGroup, string.Join(", ", _subscription.Topics));
            while (!_isStopping)
            {
                Turn();
            }
        }
        finally
        {
            // Taken out first: the client revokes them once more while it closes, and what was waited for in vain must not be waited for again.
            Drain(Take([.. _assignments.Keys]));
            _consumer.Close();
        }
    }

    public void OnAssigned(IReadOnlyList<TopicPartition> partitions)
    {
        // The client may have given a partition away without saying so; results of that time must not count for the new assignment.
        foreach (PartitionAssignment forgotten in Take(partitions))
        {
            CloseAssignment(forgotten);
        }

        foreach (TopicPartition partition in partitions)
        {
            _assignments[partition] = new PartitionAssignment(partition);
        }

        _isFlowStale = true;
        Log.PartitionsAssigned(_logger, partitions.Count, string.Join(", ", partitions));
    }

    public void OnRevoked(IReadOnlyList<TopicPartition> partitions)
    {
        Log.PartitionsRevoked(_logger, partitions.Count, string.Join(", ", partitions));
        Drain(Take(partitions));
    }

    public void OnLost(IReadOnlyList<TopicPartition> partitions)
    {
        Log.PartitionsLost(_logger, partitions.Count, string.Join(", ", partitions));
        foreach (PartitionAssignment assignment in Take(partitions))
        {
            CloseAssignment(assignment);
        }
    }

    private void Turn()
    {
        StoreMoved();
        AdjustFlow();
        ConsumeResult<byte[], byte[]>? result = Consume(PollTimeout);
        for (int i = 0; result is not null; i++)
        {
            Admit(result);
            if (i == MaxRecordsPerTurn || _budget.IsFull)
            {
                return;
            }

            result = Consume(TimeSpan.Zero);
        }
    }

    private ConsumeResult<byte[], byte[]>? Consume(TimeSpan timeout)
    {
        try
        {
            return _consumer.Consume(timeout);
        }
        catch (ConsumeException exception) when (!exception.Error.IsFatal)
        {
            Log.ClientError(_logger, "consumer", exception.Error.Code, exception.Error.Reason);
            return null;
        }
    }

    private void Admit(ConsumeResult<byte[], byte[]> result)
    {
        if (FindAssignment(result.TopicPartition) is not { } assignment)
        {
            // Fetched before the partition moved away: its new owner gets it too.
            return;
        }

        ConsumedRecord record = assignment.TryDeliver(result) ?? DeliverRewound(assignment, result);
        _budget.Add(record.Size);
        _isFlowStale |= _budget.IsFull || assignment.Uncommitted >= _options.MaxUncommittedPerPartition;
        _lanes.Enqueue(record);
    }

    /// <summary>Begins a partition anew that went back, which happens when its topic is created again or its leader has lost records.</summary>
    private ConsumedRecord DeliverRewound(PartitionAssignment assignment, ConsumeResult<byte[], byte[]> result)
    {
        Log.PartitionRewound(_logger, result.Topic, result.Partition.Value, result.Offset.Value);
        CloseAssignment(assignment);
        var renewed = new PartitionAssignment(assignment.Partition) { IsPaused = assignment.IsPaused };
        _assignments[assignment.Partition] = renewed;
        _last = renewed;
        return renewed.TryDeliver(result)!;
    }

    private PartitionAssignment? FindAssignment(TopicPartition partition)
    {
        // Records come in runs of one partition.
        if (_last is not { } last || !last.Partition.Equals(partition))
        {
            _last = _assignments.GetValueOrDefault(partition);
        }

        return _last;
    }

    private async ValueTask RunRecordAsync(ConsumedRecord record, LaneTurn turn)
    {
        PartitionAssignment assignment = record.Assignment;
        try
        {
            if (assignment.TryBegin())
            {
                bool isFinished = false;
                try
                {
                    isFinished = await _processor.ProcessAsync(record, turn).ConfigureAwait(false);
                }
                finally
                {
                    if (assignment.End(record, isFinished) && Interlocked.Exchange(ref assignment.IsListed, 1) == 0)
                    {
                        _moved.Enqueue(assignment);
                    }
                }
            }
        }
        finally
        {
            _budget.Release(record.Size);
        }
    }

    private void StoreMoved()
    {
        while (_moved.TryDequeue(out PartitionAssignment? assignment))
        {
            // Cleared before the watermark is read: what moves it afterwards lists it again.
            _ = Interlocked.Exchange(ref assignment.IsListed, 0);
            Store(assignment);
            _isFlowStale |= assignment.IsPaused;
        }
    }

    private void Store(PartitionAssignment assignment)
    {
        if (assignment.TryTakeWatermark(out long nextOffset) && !_consumer.TryStoreOffset(assignment.Partition, nextOffset))
        {
            Log.OffsetDropped(_logger, assignment.Partition.Topic, assignment.Partition.Partition.Value, nextOffset);
        }
    }

    /// <summary>Pauses what has run ahead far enough and resumes what has caught up, when something that decides it has changed.</summary>
    private void AdjustFlow()
    {
        // A short wait spares the pause, and with it the records that the client has prefetched.
        bool isFull = _budget.IsFull && !_budget.WaitForRoom(WaitForRoom);
        if (!_isFlowStale && !isFull)
        {
            return;
        }

        List<TopicPartition> pause = [];
        List<TopicPartition> resume = [];
        bool hasPaused = false;
        foreach (PartitionAssignment assignment in _assignments.Values)
        {
            bool shouldPause = isFull || IsAhead(assignment);
            hasPaused |= shouldPause;
            if (shouldPause != assignment.IsPaused)
            {
                assignment.IsPaused = shouldPause;
                (shouldPause ? pause : resume).Add(assignment.Partition);
            }
        }

        // While something is paused only time tells when it can go on.
        _isFlowStale = hasPaused;
        if (pause.Count > 0)
        {
            _consumer.Pause(pause);
        }

        if (resume.Count > 0)
        {
            _consumer.Resume(resume);
        }
    }

    private bool IsAhead(PartitionAssignment assignment)
    {
        int limit = assignment.IsPaused ? _options.MaxUncommittedPerPartition / 2 : _options.MaxUncommittedPerPartition;
        return assignment.Uncommitted >= limit && assignment.Uncommitted > 0;
    }

    private List<PartitionAssignment> Take(IReadOnlyList<TopicPartition> partitions)
    {
        var taken = new List<PartitionAssignment>(partitions.Count);
        foreach (TopicPartition partition in partitions)
        {
            if (_assignments.Remove(partition, out PartitionAssignment? assignment))
            {
                taken.Add(assignment);
            }
        }

        _last = null;
        return taken;
    }

    /// <summary>Waits a bounded time for the running records of partitions that move away, stores their watermarks and closes them.</summary>
    private void Drain(List<PartitionAssignment> assignments)
    {
        foreach (PartitionAssignment assignment in assignments)
        {
            assignment.BeginDrain();
        }

        long started = _time.GetTimestamp();
        foreach (PartitionAssignment assignment in assignments)
        {
            _ = assignment.WaitUntilIdle(_options.DrainTimeout - _time.GetElapsedTime(started));
            Store(assignment);
            CloseAssignment(assignment);
        }
    }

    private void CloseAssignment(PartitionAssignment assignment)
    {
        int abandoned = assignment.Close();
        if (abandoned > 0)
        {
            Log.RecordsAbandoned(_logger, assignment.Partition.Topic, assignment.Partition.Partition.Value, abandoned);
        }
    }
}
