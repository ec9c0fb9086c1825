using System.Diagnostics;
using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeFlow.Configuration;
using OfficeFlow.Consuming;
using OfficeFlow.Correlation;
using OfficeFlow.DeadLettering;
using OfficeFlow.Retry;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Simulations;

/// <summary>One random schedule: the poll loop runs on the test's thread and every poll is one step of chaos, until everything is healed and must come to its end.</summary>
/// <remarks>The decisions come from the seed; how the workers' threads interleave does not, so every run of a seed tries the same schedule under another timing.</remarks>
internal sealed class Simulation : IRecordConsumer, IRecordConsumerFactory, IRecordProducer
{
    private const string EpochHeader = "epoch";

    private static readonly TimeSpan HealingDeadline = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Random _random;
    private readonly VirtualTime _time = new();
    private readonly List<SimulatedPartition> _partitions = [];
    private readonly List<TaskCompletionSource<bool>> _running = [];
    private readonly PollLoop _loop;
    private readonly ServiceProvider _services;
    private readonly int _chaosSteps;
    private IRebalanceListener _listener = null!;
    private long _healingSince;
    private int _steps;
    private volatile bool _isHealed;
    private volatile bool _deadLetterTopicIsAway;

    public Simulation(Random random)
    {
        _random = random;
        _chaosSteps = random.Next(50, 400);
        int maxConcurrency = random.Next(1, 9);
        Ledger = new Ledger(maxConcurrency);
        for (int partition = random.Next(1, 4); partition > 0; partition--)
        {
            _partitions.Add(CreatePartition(_partitions.Count));
        }

        var script = new HandlerScript { Behaviour = HandleAsync };
        _services = new ServiceCollection().AddSingleton(script).AddScoped<TicketHandler>().BuildServiceProvider();
        _loop = CreateLoop(new ConsumerOptions
        {
            MaxConcurrency = maxConcurrency,
            MaxUncommittedPerPartition = random.Next(1, 30),
            // Real time: a draining poll thread cannot be woken by virtual time. Most drains give up at once, so that there is time for more schedules.
            DrainTimeout = random.Next(8) == 0 ? TimeSpan.FromMilliseconds(1) : TimeSpan.FromTicks(1),
        });
    }

    public Ledger Ledger { get; }

    public void Run()
    {
        _loop.Run();
        _services.Dispose();
        foreach (SimulatedPartition partition in _partitions.Where(static partition => partition.Committed != partition.End))
        {
            Ledger.Violate($"partition {partition.Name.Partition.Value} is committed to {partition.Committed} of {partition.End}");
        }

        if (!Ledger.AllTerminal)
        {
            Ledger.Violate("a record has no end");
        }
    }

    public IRecordConsumer Create(IRebalanceListener listener)
    {
        _listener = listener;
        return this;
    }

    public void Subscribe(IReadOnlyCollection<string> topics)
    {
    }

    public ConsumeResult<byte[], byte[]>? Consume(TimeSpan timeout)
    {
        if (++_steps > _chaosSteps)
        {
            return Heal();
        }

        switch (_random.Next(24))
        {
            case < 10:
                return Deliver();
            case < 15:
                EndOne(isSuccess: true);
                break;
            case < 17:
                EndOne(isSuccess: false);
                break;
            case < 19:
                _time.Advance(TimeSpan.FromMilliseconds(_random.Next(1, 3000)));
                break;
            case 19:
                _deadLetterTopicIsAway = _random.Next(2) == 0;
                break;
            case 20:
                PickOwned()?.Commit();
                break;
            case 21:
                Assign(Pick(static partition => !partition.IsOwned));
                break;
            case 22:
                Revoke(PickOwned());
                break;
            default:
                if (_random.Next(3) == 0)
                {
                    Lose(PickOwned());
                }

                break;
        }

        return null;
    }

    public bool TryStoreOffset(TopicPartition partition, long nextOffset)
    {
        SimulatedPartition stored = Find(partition);
        Ledger.Stored(partition.Partition.Value, nextOffset, stored.IsOwned);
        stored.Stored = nextOffset;
        return true;
    }

    public void Pause(IReadOnlyCollection<TopicPartition> partitions)
    {
        foreach (TopicPartition partition in partitions)
        {
            Find(partition).IsPaused = true;
        }
    }

    public void Resume(IReadOnlyCollection<TopicPartition> partitions)
    {
        foreach (TopicPartition partition in partitions)
        {
            Find(partition).IsPaused = false;
        }
    }

    public void Close()
    {
        foreach (SimulatedPartition partition in _partitions.Where(static partition => partition.IsOwned))
        {
            Revoke(partition);
        }
    }

    public async Task<PublishReceipt> SendAsync(OutgoingRecord record)
    {
        await Task.Yield();
        if (_deadLetterTopicIsAway)
        {
            throw new PublishException("away", PublishOutcome.Unknown, record.Topic, record.MessageId);
        }

        int partition = int.Parse(FakeProducer.Text(record, HeaderNames.DeadLetterOriginalPartition)!, CultureInfo.InvariantCulture);
        long offset = long.Parse(FakeProducer.Text(record, HeaderNames.DeadLetterOriginalOffset)!, CultureInfo.InvariantCulture);
        Ledger.DeadLettered(Ledger.Find(partition, offset));
        return new PublishReceipt(record.Topic, 0, 0, record.MessageId);
    }

    public Task StopAsync(TimeSpan flushTimeout) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private SimulatedPartition CreatePartition(int number)
    {
        var partition = new SimulatedPartition(number);
        int keys = _random.Next(1, 6);
        long offset = _random.Next(5);
        for (int left = _random.Next(1, 60); left > 0; left--)
        {
            string? key = _random.Next(8) == 0 ? null : $"key-{_random.Next(keys)}";
            var record = new SimulatedRecord(number, offset, key, isPoison: _random.Next(12) == 0);
            partition.Log.Add(record);
            Ledger.Add(record);
            offset += _random.Next(5) == 0 ? _random.Next(2, 10) : 1;
        }

        return partition;
    }

    private PollLoop CreateLoop(ConsumerOptions options)
    {
        var handlers = new HandlerTable();
        handlers.Add<TicketHandler, Ticket>();
        var runtime = new ConsumerRuntime(
            "simulation", _services.GetRequiredService<IServiceScopeFactory>(), new CorrelationTracker(), new ConsumerCounters(), _time, NullLogger.Instance);
        var subscription = new Subscription(handlers);
        var schemas = new WriterSchemas(new FakeRegistry(), TimeSpan.FromSeconds(30), _time, NullLogger.Instance);
        var resolver = new MessageResolver(handlers, new MessageTable(), subscription, schemas, DecodeLimits.Default);
        var retry = new RetryPolicy(new RetryOptions { MaxRetries = _random.Next(0, 3), Jitter = 0 });
        var processor = new RecordProcessor(resolver, subscription, new DeadLetterWriter(this, "simulation", _time, NullLogger.Instance), retry, runtime);
        return new PollLoop(this, subscription, processor, options, runtime);
    }

    private async Task HandleAsync(Ticket message, MessageContext context, CancellationToken cancellationToken)
    {
        SimulatedRecord record = Ledger.Find(context.Partition, context.Offset);
        int epoch = int.Parse(context.Headers.GetText(EpochHeader)!, CultureInfo.InvariantCulture);
        Ledger.Started(record, epoch, context.Attempt);
        bool isSuccess = false;
        try
        {
            isSuccess = await HoldAsync(record, cancellationToken) && !record.IsPoison;
        }
        finally
        {
            Ledger.Ended(record, epoch, isSuccess);
        }

        if (!isSuccess)
        {
            throw new InvalidOperationException("no");
        }
    }

    private Task<bool> HoldAsync(SimulatedRecord record, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_isHealed)
            {
                return Task.FromResult(true);
            }

            _running.Add(end);
        }

        // Some handlers heed their token, others do not.
        return record.Offset % 2 == 0 ? end.Task.WaitAsync(cancellationToken) : end.Task;
    }

    private ConsumeResult<byte[], byte[]>? Deliver()
    {
        if (Pick(static partition => partition is { IsOwned: true, IsPaused: false, HasMore: true }) is not { } partition)
        {
            return null;
        }

        SimulatedRecord record = partition.Log[partition.Position++];
        return new ConsumeResult<byte[], byte[]>
        {
            TopicPartitionOffset = new TopicPartitionOffset(partition.Name, record.Offset),
            Message = new Message<byte[], byte[]>
            {
                Key = record.Key is null ? null! : Encoding.UTF8.GetBytes(record.Key),
                Value = ConsumerScenario.TicketBytes(record.Key, record.Offset),
                Headers = ConsumerScenario.Headers((HeaderNames.MessageType, "ticket.opened"), (EpochHeader, partition.Epoch.ToString(CultureInfo.InvariantCulture))),
            },
        };
    }

    /// <summary>No more chaos: everything is assigned, every handler ends at once, time passes. All must come to its end.</summary>
    private ConsumeResult<byte[], byte[]>? Heal()
    {
        if (!_isHealed)
        {
            _healingSince = Stopwatch.GetTimestamp();
            _deadLetterTopicIsAway = false;
            lock (_gate)
            {
                _isHealed = true;
            }

            EndAll();
        }

        Assign(Pick(static partition => !partition.IsOwned));
        _time.Advance(TimeSpan.FromSeconds(5));
        bool isDone = _partitions.TrueForAll(static partition => partition.Committed == partition.End || partition.Stored == partition.End);
        if (isDone || Stopwatch.GetElapsedTime(_healingSince) > HealingDeadline)
        {
            _loop.RequestStop();
        }

        return Deliver();
    }

    private void EndOne(bool isSuccess)
    {
        lock (_gate)
        {
            if (_running.Count > 0)
            {
                int index = _random.Next(_running.Count);
                _running[index].SetResult(isSuccess);
                _running.RemoveAt(index);
            }
        }
    }

    private void EndAll()
    {
        lock (_gate)
        {
            _running.ForEach(static end => end.SetResult(true));
            _running.Clear();
        }
    }

    private void Assign(SimulatedPartition? partition)
    {
        if (partition is not null)
        {
            partition.Assign();
            _listener.OnAssigned([partition.Name]);
        }
    }

    private void Revoke(SimulatedPartition? partition)
    {
        if (partition is not null)
        {
            if (_random.Next(2) == 0)
            {
                _ = Task.Run(EndAll);
            }

            _listener.OnRevoked([partition.Name]);
            partition.Commit();
            partition.IsOwned = false;
        }
    }

    private void Lose(SimulatedPartition? partition)
    {
        if (partition is not null)
        {
            if (_random.Next(2) == 0)
            {
                // What ends right before the loss is finished but not stored: it must stay so.
                EndAll();
                _ = SpinWait.SpinUntil(() => Ledger.Running == 0, TimeSpan.FromMilliseconds(1));
            }

            partition.IsOwned = false;
            _listener.OnLost([partition.Name]);
        }
    }

    private SimulatedPartition Find(TopicPartition partition) => _partitions[partition.Partition.Value];

    private SimulatedPartition? PickOwned() => Pick(static partition => partition.IsOwned);

    private SimulatedPartition? Pick(Func<SimulatedPartition, bool> predicate)
    {
        SimulatedPartition[] candidates = [.. _partitions.Where(predicate)];
        return candidates.Length == 0 ? null : candidates[_random.Next(candidates.Length)];
    }
}
