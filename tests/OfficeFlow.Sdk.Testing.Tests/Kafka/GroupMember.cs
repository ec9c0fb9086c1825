using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

/// <summary>A consumer on a thread of its own that joins a group, counts what it owns and reads, and leaves when disposed.</summary>
internal sealed class GroupMember : IAsyncDisposable
{
    private readonly IConsumer<string, string> _consumer;
    private readonly HashSet<TopicPartition> _owned = [];
    private readonly Task _polling;
    private volatile bool _leaving;
    private volatile int _ownedCount;
    private volatile int _records;

    internal GroupMember(string bootstrapServers, string group, string topic, Action<ConsumerConfig>? configure = null)
    {
        _consumer = KafkaClients.ConsumerBuilder(bootstrapServers, group, configure)
            .SetPartitionsAssignedHandler((_, partitions) => TakeOver(partitions))
            .SetPartitionsRevokedHandler((_, partitions) => GiveUp(partitions))
            .SetPartitionsLostHandler((_, partitions) =>
            {
                Lost++;
                GiveUp(partitions);
            })
            .Build();
        _consumer.Subscribe(topic);
        _polling = Task.Factory.StartNew(Poll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal int Owned => _ownedCount;

    internal int Records => _records;

    internal int Lost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _leaving = true;
        await _polling;
        _consumer.Dispose();
    }

    private void TakeOver(IEnumerable<TopicPartition> partitions)
    {
        _owned.UnionWith(partitions);
        _ownedCount = _owned.Count;
    }

    private void GiveUp(IEnumerable<TopicPartitionOffset> partitions)
    {
        _owned.ExceptWith(partitions.Select(static partition => partition.TopicPartition));
        _ownedCount = _owned.Count;
    }

    private void Poll()
    {
        while (!_leaving)
        {
            if (_consumer.Consume(TimeSpan.FromMilliseconds(10)) is not null)
            {
                _records++;
            }
        }

        _consumer.Close();
    }
}
