using System.Collections.Concurrent;
using Confluent.Kafka;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>A consumer of a group that polls on a thread of its own, and remembers what it was given.</summary>
internal sealed class GroupMemberClient : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IConsumer<string, string> _consumer;
    private readonly Task _polling;
    private volatile Confluent.Kafka.TopicPartition[] _assignment = [];
    private int _assignments;

    internal GroupMemberClient(KafkaCluster cluster, string topic, Action<ConsumerConfig>? configure = null)
    {
        _consumer = cluster.ConsumerBuilder(configure)
            .SetPartitionsAssignedHandler((_, _) => { Interlocked.Increment(ref _assignments); })
            .Build();
        _consumer.Subscribe(topic);
        _polling = Task.Factory.StartNew(Poll, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal int Assignments => Volatile.Read(ref _assignments);

    internal IReadOnlyCollection<int> Partitions => [.. _assignment.Select(static partition => partition.Partition.Value).Order()];

    internal ConcurrentQueue<string> Values { get; } = [];

    internal IConsumer<string, string> Consumer => _consumer;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _polling;
        _consumer.Close();
        _consumer.Dispose();
        _stop.Dispose();
    }

    private void Poll()
    {
        while (!_stop.IsCancellationRequested)
        {
            var record = _consumer.Consume(TimeSpan.FromMilliseconds(50));
            _assignment = [.. _consumer.Assignment];
            if (record is not null)
            {
                Values.Enqueue(record.Message.Value);
            }
        }
    }
}
