using Confluent.Kafka;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>A group member without a cluster. It calls its listener inside Consume and Close only, as the real one does, and commits what is stored when a partition is revoked.</summary>
internal sealed class FakeConsumer(Journal journal) : IRecordConsumer, IRecordConsumerFactory
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(2);

    private readonly object _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly HashSet<TopicPartition> _owned = [];
    private readonly HashSet<TopicPartition> _paused = [];
    private readonly Dictionary<TopicPartition, long> _stored = [];
    private readonly Dictionary<TopicPartition, long> _committed = [];
    private readonly List<(TopicPartition Partition, long Offset)> _stores = [];
    private IRebalanceListener? _listener;
    private long _turns;

    public IReadOnlyCollection<string>? Subscribed { get; private set; }

    public bool IsClosed { get; private set; }

    public int PauseCalls { get; private set; }

    /// <summary>Gets or sets what Close does first: a broker that does not answer blocks here.</summary>
    public Action BeforeClose { get; set; } = static () => { };

    /// <summary>Gets or sets whether the client says that nothing is owned although no rebalance was heard of.</summary>
    public bool RefusesStores { get; set; }

    /// <summary>Gets or sets what storing throws, if anything.</summary>
    public Exception? StoreFailure { get; set; }

    public IRecordConsumer Create(IRebalanceListener listener)
    {
        _listener = listener;
        return this;
    }

    public void Subscribe(IReadOnlyCollection<string> topics) => Subscribed = topics;

    public ConsumeResult<byte[], byte[]>? Consume(TimeSpan timeout)
    {
        Interlocked.Increment(ref _turns);
        Entry? entry = Take(timeout);
        switch (entry)
        {
            case { Failure: { } failure }:
                throw failure;
            case { Event: { } happen }:
                happen();
                entry.Done.SetResult();
                return null;
            default:
                return entry?.Record;
        }
    }

    public bool TryStoreOffset(TopicPartition partition, long nextOffset)
    {
        lock (_gate)
        {
            if (StoreFailure is not null)
            {
                throw StoreFailure;
            }

            if (RefusesStores || !_owned.Contains(partition))
            {
                journal.Add($"refused store {partition.Partition.Value}@{nextOffset}");
                return false;
            }

            _stored[partition] = nextOffset;
            _stores.Add((partition, nextOffset));
            journal.Add($"store {partition.Partition.Value}@{nextOffset}");
            return true;
        }
    }

    public void Pause(IReadOnlyCollection<TopicPartition> partitions)
    {
        lock (_gate)
        {
            PauseCalls++;
            _paused.UnionWith(partitions);
        }
    }

    public void Resume(IReadOnlyCollection<TopicPartition> partitions)
    {
        lock (_gate)
        {
            _paused.ExceptWith(partitions);
        }
    }

    public void Close()
    {
        BeforeClose();
        if (_owned.Count > 0)
        {
            RevokeNow([.. _owned]);
        }

        journal.Add("close");
        IsClosed = true;
    }

    public Task Assign(params int[] partitions) => Happen(() =>
    {
        TopicPartition[] assigned = On(partitions);
        lock (_gate)
        {
            _owned.UnionWith(assigned);
        }

        _listener!.OnAssigned(assigned);
    });

    public Task Revoke(params int[] partitions) => Happen(() => RevokeNow(On(partitions)));

    /// <summary>The partitions went to somebody else without asking: what is stored but not committed is gone.</summary>
    public Task Lose(params int[] partitions) => Lose(static () => { }, partitions);

    /// <summary>As <see cref="Lose(int[])"/>; the poll thread is held while something happens that it has no time to store.</summary>
    public Task Lose(Action meanwhile, params int[] partitions) => Happen(() =>
    {
        meanwhile();
        TopicPartition[] lost = On(partitions);
        Forget(lost);
        _listener!.OnLost(lost);
    });

    public Task Fail(Exception exception)
    {
        var entry = new Entry { Failure = exception };
        Add(entry);
        return Task.CompletedTask;
    }

    public void Deliver(string topic, int partition, long offset, byte[]? key, byte[]? value, Headers headers, Timestamp timestamp) => Add(new Entry
    {
        Record = new ConsumeResult<byte[], byte[]>
        {
            TopicPartitionOffset = new TopicPartitionOffset(topic, partition, offset),
            Message = new Message<byte[], byte[]> { Key = key!, Value = value!, Headers = headers, Timestamp = timestamp },
        },
    });

    public long? Stored(int partition = 0) => Find(_stored, partition);

    public long? Committed(int partition = 0) => Find(_committed, partition);

    /// <summary>Gets every offset ever stored for a partition.</summary>
    public IReadOnlyList<long> Stores(int partition = 0)
    {
        lock (_gate)
        {
            return [.. _stores.Where(store => store.Partition == On(partition)[0]).Select(store => store.Offset)];
        }
    }

    public bool IsPaused(int partition = 0)
    {
        lock (_gate)
        {
            return _paused.Contains(On(partition)[0]);
        }
    }

    /// <summary>Waits until the poll thread has come round a few times: what it would have done, it has done.</summary>
    public Task Turns(int count = 6)
    {
        long target = Interlocked.Read(ref _turns) + count;
        return Eventually.IsTrue(() => Interlocked.Read(ref _turns) >= target, $"{count} turns of the poll thread");
    }

    private static TopicPartition[] On(params int[] partitions) => [.. partitions.Select(static partition => new TopicPartition(Ticket.Topic, partition))];

    private void RevokeNow(TopicPartition[] partitions)
    {
        _listener!.OnRevoked(partitions);
        lock (_gate)
        {
            foreach (TopicPartition partition in partitions)
            {
                if (_stored.TryGetValue(partition, out long offset))
                {
                    _committed[partition] = offset;
                    journal.Add($"commit {partition.Partition.Value}@{offset}");
                }
            }
        }

        Forget(partitions);
    }

    private void Forget(TopicPartition[] partitions)
    {
        lock (_gate)
        {
            foreach (TopicPartition partition in partitions)
            {
                _ = _owned.Remove(partition);
                _ = _paused.Remove(partition);
                _ = _stored.Remove(partition);
                _ = _entries.RemoveAll(entry => entry.Record is { } record && record.TopicPartition.Equals(partition));
            }
        }
    }

    private Task Happen(Action happen)
    {
        var entry = new Entry { Event = happen };
        Add(entry);
        return Eventually.Completes(entry.Done.Task, "a rebalance");
    }

    private void Add(Entry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
            Monitor.PulseAll(_gate);
        }
    }

    private Entry? Take(TimeSpan timeout)
    {
        lock (_gate)
        {
            Entry? found = Find();
            if (found is null && timeout > TimeSpan.Zero)
            {
                _ = Monitor.Wait(_gate, timeout < LongestWait ? timeout : LongestWait);
                found = Find();
            }

            if (found is not null)
            {
                _ = _entries.Remove(found);
            }

            return found;
        }
    }

    private Entry? Find() => _entries.Find(entry => entry.Record is null || !_paused.Contains(entry.Record.TopicPartition));

    private long? Find(Dictionary<TopicPartition, long> offsets, int partition)
    {
        lock (_gate)
        {
            return offsets.TryGetValue(On(partition)[0], out long offset) ? offset : null;
        }
    }

    private sealed class Entry
    {
        public ConsumeResult<byte[], byte[]>? Record { get; init; }

        public Action? Event { get; init; }

        public Exception? Failure { get; init; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
