namespace OfficeFlow.EmbeddedKafka.Transactions;

/// <summary>A transactional id: who owns it now, and its transaction.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class TransactionalProducer(string transactionalId, long producerId)
{
    internal string TransactionalId => transactionalId;

    internal long ProducerId { get; private set; } = producerId;

    internal short Epoch { get; private set; }

    internal int TimeoutMilliseconds { get; set; }

    internal TransactionStatus Status { get; private set; }

    internal long StartTime { get; private set; } = -1;

    internal HashSet<TopicPartition> Partitions { get; } = [];

    internal HashSet<string> Groups { get; } = new(StringComparer.Ordinal);

    internal ITimer? Timeout { get; private set; }

    /// <summary>Makes room for a new owner: the old one is fenced by its epoch.</summary>
    internal void BumpEpoch(Func<long> nextProducerId)
    {
        // The last epoch is left to the marker that fences a producer.
        if (Epoch >= short.MaxValue - 1)
        {
            ProducerId = nextProducerId();
            Epoch = 0;
            return;
        }

        Epoch++;
    }

    internal void Begin(long now, Func<ITimer> startTimeout)
    {
        if (Status == TransactionStatus.Ongoing)
        {
            return;
        }

        Status = TransactionStatus.Ongoing;
        StartTime = now;
        Timeout = startTimeout();
    }

    internal void End(bool committed)
    {
        Status = committed ? TransactionStatus.CompleteCommit : TransactionStatus.CompleteAbort;
        Clear();
    }

    internal void Reset()
    {
        Status = TransactionStatus.Empty;
        Clear();
    }

    private void Clear()
    {
        Partitions.Clear();
        Groups.Clear();
        Timeout?.Dispose();
        Timeout = null;
        StartTime = -1;
    }
}
