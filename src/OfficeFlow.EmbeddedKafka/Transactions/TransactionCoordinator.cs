using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Storage;

namespace OfficeFlow.EmbeddedKafka.Transactions;

/// <summary>Gives producers their ids and epochs, and decides transactions.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class TransactionCoordinator(ClusterState cluster, Action<long, IEnumerable<string>, bool> decideOffsets)
{
    private readonly Dictionary<string, TransactionalProducer> _producers = new(StringComparer.Ordinal);
    private long _lastProducerId = 999;

    internal IEnumerable<TransactionalProducer> Producers => _producers.Values;

    internal TransactionalProducer? Find(string transactionalId) => _producers.GetValueOrDefault(transactionalId);

    /// <summary>An id for a producer that is idempotent only.</summary>
    internal long NextProducerId() => ++_lastProducerId;

    /// <summary>Hands a transactional id to a new owner, whose predecessor is fenced and its open transaction aborted.</summary>
    internal (ErrorCode Error, TransactionalProducer? Producer) Initialize(string transactionalId, int timeoutMilliseconds, long knownProducerId, short knownEpoch)
    {
        if (timeoutMilliseconds <= 0 || timeoutMilliseconds > cluster.Settings.GetInt(BrokerSettingDefinitions.MaxTransactionTimeout))
        {
            return (ErrorCode.InvalidTransactionTimeout, null);
        }

        if (!_producers.TryGetValue(transactionalId, out var producer))
        {
            producer = new TransactionalProducer(transactionalId, NextProducerId());
            _producers.Add(transactionalId, producer);
        }
        else if (knownProducerId >= 0 && (knownProducerId != producer.ProducerId || knownEpoch != producer.Epoch))
        {
            return (ErrorCode.ProducerFenced, null);
        }
        else
        {
            Fence(producer);
        }

        producer.TimeoutMilliseconds = timeoutMilliseconds;
        producer.Reset();
        return (ErrorCode.None, producer);
    }

    /// <summary>Whether a request comes from the present owner of a transactional id.</summary>
    internal ErrorCode CheckOwner(string transactionalId, long producerId, short epoch) => Find(transactionalId) switch
    {
        null => ErrorCode.InvalidProducerIdMapping,
        { } producer when producer.ProducerId != producerId => ErrorCode.InvalidProducerIdMapping,
        { } producer when producer.Epoch != epoch => ErrorCode.ProducerFenced,
        _ => ErrorCode.None,
    };

    /// <summary>Whether a batch may be written: one of a transaction needs the present owner and a partition that it has announced.</summary>
    internal ErrorCode CheckAppend(string? transactionalId, RecordBatch batch, TopicPartition partition)
    {
        if (!batch.IsTransactional)
        {
            return ErrorCode.None;
        }

        if (transactionalId is null || !batch.HasProducer)
        {
            return ErrorCode.InvalidTxnState;
        }

        return CheckOwner(transactionalId, batch.ProducerId, batch.ProducerEpoch) switch
        {
            ErrorCode.ProducerFenced => ErrorCode.InvalidProducerEpoch,
            ErrorCode.None when !IsAnnounced(transactionalId, partition) => ErrorCode.InvalidTxnState,
            var error => error,
        };
    }

    /// <summary>Announces a partition that the transaction will write to; the first one begins it.</summary>
    internal void AddPartition(TransactionalProducer producer, TopicPartition partition)
    {
        Begin(producer);
        _ = producer.Partitions.Add(partition);
    }

    /// <summary>Announces a group whose offsets the transaction will store.</summary>
    internal void AddGroup(TransactionalProducer producer, string groupId)
    {
        Begin(producer);
        _ = producer.Groups.Add(groupId);
    }

    internal ErrorCode End(TransactionalProducer producer, bool committed)
    {
        switch (producer.Status)
        {
            case TransactionStatus.Ongoing:
                Decide(producer, committed);
                return ErrorCode.None;

            // The answer to the first request was lost.
            case TransactionStatus.CompleteCommit when committed:
            case TransactionStatus.CompleteAbort when !committed:
                return ErrorCode.None;

            default:
                return ErrorCode.InvalidTxnState;
        }
    }

    private bool IsAnnounced(string transactionalId, TopicPartition partition) =>
        Find(transactionalId) is { Status: TransactionStatus.Ongoing } producer && producer.Partitions.Contains(partition);

    private void Begin(TransactionalProducer producer) => producer.Begin(cluster.Now, () => cluster.Time.CreateTimer(
        _ => Expire(producer, producer.Epoch), state: null, TimeSpan.FromMilliseconds(producer.TimeoutMilliseconds), Timeout.InfiniteTimeSpan));

    private void Expire(TransactionalProducer producer, short epoch)
    {
        lock (cluster.Gate)
        {
            var isDue = producer.Status == TransactionStatus.Ongoing && producer.Epoch == epoch
                && cluster.Now - producer.StartTime >= producer.TimeoutMilliseconds;
            if (isDue)
            {
                Fence(producer);
            }
        }
    }

    private void Fence(TransactionalProducer producer)
    {
        // The marker carries the new epoch: what the old owner still has under way is refused behind it.
        producer.BumpEpoch(NextProducerId);
        if (producer.Status == TransactionStatus.Ongoing)
        {
            Decide(producer, committed: false);
        }
    }

    private void Decide(TransactionalProducer producer, bool committed)
    {
        foreach (var partition in producer.Partitions)
        {
            cluster.FindPartition(partition.Topic, partition.Partition)?.EndTransaction(producer.ProducerId, producer.Epoch, committed, cluster.Now);
        }

        decideOffsets(producer.ProducerId, producer.Groups, committed);
        producer.End(committed);
    }
}
