namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>What a partition knows of one idempotent producer: its epoch, its last batches and its open transaction.</summary>
internal sealed class ProducerState(long producerId, short epoch)
{
    // As many as an idempotent producer may have in flight: any of them may come a second time.
    private const int RememberedBatches = 5;

    private readonly Queue<WrittenBatch> _batches = new(RememberedBatches);

    internal long ProducerId => producerId;

    internal short Epoch { get; private set; } = epoch;

    internal int LastSequence { get; private set; } = -1;

    internal long LastTimestamp { get; private set; } = -1;

    /// <summary>The first offset of the open transaction, or -1.</summary>
    internal long TransactionStart { get; set; } = -1;

    /// <summary>Finds a batch that was written before and is sent again, because its answer was lost.</summary>
    internal WrittenBatch? FindDuplicate(RecordBatch batch)
    {
        if (batch.ProducerEpoch != Epoch)
        {
            return null;
        }

        foreach (var written in _batches)
        {
            if (written.FirstSequence == batch.BaseSequence && written.LastSequence == SequenceAfter(batch.BaseSequence, batch.LastOffsetDelta))
            {
                return written;
            }
        }

        return null;
    }

    internal ErrorCode Check(RecordBatch batch)
    {
        if (batch.ProducerEpoch < Epoch)
        {
            return ErrorCode.InvalidProducerEpoch;
        }

        var expected = batch.ProducerEpoch > Epoch ? 0 : NextSequence;
        return expected is { } sequence && batch.BaseSequence != sequence ? ErrorCode.OutOfOrderSequenceNumber : ErrorCode.None;
    }

    internal void Append(RecordBatch batch)
    {
        BeginEpoch(batch.ProducerEpoch);
        LastSequence = SequenceAfter(batch.BaseSequence, batch.LastOffsetDelta);
        LastTimestamp = batch.MaxTimestamp;
        if (_batches.Count == RememberedBatches)
        {
            _ = _batches.Dequeue();
        }

        _batches.Enqueue(new WrittenBatch(batch.BaseSequence, LastSequence, batch.BaseOffset, batch.HasAppendTime ? batch.MaxTimestamp : -1));
        if (batch.IsTransactional && TransactionStart < 0)
        {
            TransactionStart = batch.BaseOffset;
        }
    }

    /// <summary>A marker may carry a newer epoch than the records: whoever still writes with the old one is fenced from then on.</summary>
    internal void BeginEpoch(short epoch)
    {
        if (epoch > Epoch)
        {
            Epoch = epoch;
            LastSequence = -1;
            _batches.Clear();
        }
    }

    // A producer whose records retention has deleted may go on with the sequence it has: null accepts any.
    private int? NextSequence => _batches.Count == 0 ? null : SequenceAfter(LastSequence, 1);

    // Sequences start over at zero after the largest int.
    private static int SequenceAfter(int sequence, int count) => (int)((sequence + (long)count) % (int.MaxValue + 1L));
}
