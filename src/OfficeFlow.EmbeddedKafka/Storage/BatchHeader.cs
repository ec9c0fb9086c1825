namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>The fields of a batch that the cluster itself writes: a transaction marker, or what compaction left of a batch.</summary>
internal sealed record BatchHeader
{
    internal long BaseOffset { get; init; }

    internal int LastOffsetDelta { get; init; }

    internal int Count { get; init; } = 1;

    internal long BaseTimestamp { get; init; }

    internal long MaxTimestamp { get; init; }

    internal long ProducerId { get; init; } = -1;

    internal short ProducerEpoch { get; init; } = -1;

    internal int BaseSequence { get; init; } = -1;

    internal bool IsTransactional { get; init; }

    internal bool IsControl { get; init; }

    internal bool HasAppendTime { get; init; }
}
