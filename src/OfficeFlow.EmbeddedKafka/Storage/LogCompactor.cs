namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>Keeps the last record of every key, and forgets keys that were deleted long enough ago.</summary>
/// <remarks>
/// As in Kafka, the segment that is written to stays as it is, and so does what an open transaction may still decide. A batch that cannot be opened
/// (zstd) stays as it is, too: its records neither go nor replace others.
/// </remarks>
internal sealed class LogCompactor(PartitionLog log, long now, long deleteRetentionMilliseconds)
{
    private readonly Dictionary<Key, long> _lastOffsets = [];

    internal void Compact()
    {
        var stable = log.LastStableOffset;
        var closed = log.Segments.SkipLast(1).TakeWhile(segment => segment.NextOffset <= stable).ToArray();
        if (closed.Length == 0)
        {
            return;
        }

        foreach (var batch in closed.SelectMany(static segment => segment.BatchesFrom(0)).Where(IsVisible))
        {
            NoteKeys(batch);
        }

        log.ReplaceSegments(closed, closed.Select(Rewrite).Where(static segment => segment.Size > 0).ToArray());
    }

    private void NoteKeys(RecordBatch batch)
    {
        if (RecordPayload.TryDecompress(batch) is not { } records)
        {
            return;
        }

        foreach (var record in RecordPayload.Parse(records, batch.Count))
        {
            if (record.Key is { } key)
            {
                _lastOffsets[new Key(key)] = batch.BaseOffset + record.OffsetDelta;
            }
        }
    }

    private LogSegment Rewrite(LogSegment segment)
    {
        var rewritten = new LogSegment(segment.BaseOffset, segment.Size, segment.Created);
        foreach (var batch in segment.BatchesFrom(0))
        {
            if (Rewrite(batch) is { } kept)
            {
                _ = rewritten.Append(kept.Bytes.Span, kept.BaseOffset, batch.LeaderEpoch);
                rewritten.Observe(kept.MaxTimestamp);
            }
        }

        return rewritten;
    }

    private RecordBatch? Rewrite(RecordBatch batch)
    {
        if (batch.IsControl)
        {
            return batch;
        }

        if (!IsVisible(batch))
        {
            return null;
        }

        if (RecordPayload.TryDecompress(batch) is not { } records)
        {
            return batch;
        }

        var kept = RecordPayload.Parse(records, batch.Count).Where(record => IsKept(batch, record)).ToArray();
        return kept.Length switch
        {
            0 => null,
            var count when count == batch.Count => batch,
            _ => Rebuild(batch, kept),
        };
    }

    private bool IsKept(RecordBatch batch, StoredRecord record)
    {
        var isLast = record.Key is { } key && _lastOffsets[new Key(key)] == batch.BaseOffset + record.OffsetDelta;
        return isLast && !(record.IsTombstone && now - batch.MaxTimestamp > deleteRetentionMilliseconds);
    }

    // The batch keeps its range of offsets: consumers see a gap, never a shift.
    private static RecordBatch Rebuild(RecordBatch batch, StoredRecord[] kept)
    {
        var bytes = new byte[RecordBatch.HeaderSize + kept.Sum(static record => record.Bytes.Length)];
        var position = RecordBatch.HeaderSize;
        foreach (var record in kept)
        {
            record.Bytes.CopyTo(bytes.AsMemory(position));
            position += record.Bytes.Length;
        }

        var rebuilt = new RecordBatch(bytes);
        rebuilt.WriteHeader(new BatchHeader
        {
            BaseOffset = batch.BaseOffset,
            LastOffsetDelta = batch.LastOffsetDelta,
            Count = kept.Length,
            BaseTimestamp = batch.BaseTimestamp,
            MaxTimestamp = batch.MaxTimestamp,
            ProducerId = batch.ProducerId,
            ProducerEpoch = batch.ProducerEpoch,
            BaseSequence = batch.BaseSequence,
            IsTransactional = batch.IsTransactional,
            HasAppendTime = batch.HasAppendTime,
        });
        return rebuilt;
    }

    // An aborted record must not replace the committed one that it was meant to replace.
    private bool IsVisible(RecordBatch batch) => !batch.IsControl && !(batch.IsTransactional && log.IsAborted(batch.ProducerId, batch.BaseOffset));

    /// <summary>A key by its bytes.</summary>
    private readonly struct Key(ReadOnlyMemory<byte> bytes) : IEquatable<Key>
    {
        private readonly ReadOnlyMemory<byte> _bytes = bytes;

        public bool Equals(Key other) => _bytes.Span.SequenceEqual(other._bytes.Span);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(_bytes.Span);
            return hash.ToHashCode();
        }
    }
}
