using System.Diagnostics.CodeAnalysis;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace OfficeFlow.Transport;

/// <summary>The group member on Confluent's client. It only translates, and keeps exceptions from crossing into the library's callbacks.</summary>
internal sealed class RecordConsumer : IRecordConsumer
{
    private readonly IConsumer<byte[], byte[]> _client;
    private readonly IRebalanceListener _listener;
    private readonly ILogger _logger;

    public RecordConsumer(ConsumerConfig config, IRebalanceListener listener, ILogger logger)
    {
        _listener = listener;
        _logger = logger;
        _client = new ConsumerBuilder<byte[], byte[]>(config)
            .SetPartitionsAssignedHandler((_, partitions) => Guard(() => _listener.OnAssigned(partitions)))
            .SetPartitionsRevokedHandler((_, offsets) => Guard(() => _listener.OnRevoked(Partitions(offsets))))
            .SetPartitionsLostHandler((_, offsets) => Guard(() => _listener.OnLost(Partitions(offsets))))
            .SetOffsetsCommittedHandler((_, committed) => Guard(() => OnCommitted(committed)))
            .SetErrorHandler((_, error) => Guard(() => Log.ClientError(_logger, "consumer", error.Code, error.Reason)))
            .SetLogHandler((_, message) => ClientLog.Write(_logger, message))
            .Build();
    }

    public void Subscribe(IReadOnlyCollection<string> topics) => _client.Subscribe(topics);

    public ConsumeResult<byte[], byte[]>? Consume(TimeSpan timeout) => _client.Consume(timeout);

    public bool TryStoreOffset(TopicPartition partition, long nextOffset)
    {
        try
        {
            _client.StoreOffset(new TopicPartitionOffset(partition, nextOffset));
            return true;
        }
        catch (KafkaException)
        {
            // Expected around a rebalance: the client has given the partition away before its listener heard of it. Whatever else the reason is, what is
            // not stored comes again; thrown from a drain it would leave the other partitions unstored and open.
            return false;
        }
    }

    public void Pause(IReadOnlyCollection<TopicPartition> partitions) => _client.Pause(partitions);

    public void Resume(IReadOnlyCollection<TopicPartition> partitions) => _client.Resume(partitions);

    public void Close()
    {
        _client.Close();
        _client.Dispose();
    }

    private static List<TopicPartition> Partitions(List<TopicPartitionOffset> offsets) => offsets.ConvertAll(static offset => offset.TopicPartition);

    private void OnCommitted(CommittedOffsets committed)
    {
        if (committed.Error.IsError)
        {
            // The next commit covers this one: the stored offsets are still there.
            Log.CommitFailed(_logger, committed.Error.Code, committed.Error.Reason);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An exception out of a callback destroys the record being delivered, or unassigns every partition.")]
    private void Guard(Action callback)
    {
        try
        {
            callback();
        }
        catch (Exception exception)
        {
            SafeCallback.Run(() => Log.CallbackFailed(_logger, exception));
        }
    }
}
