namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>The records of one partition.</summary>
/// <remarks>All replicas of a partition are this one log, so what is written is replicated at once. Guarded by the cluster's gate.</remarks>
internal sealed class PartitionLog
{
    private readonly LinkedList<LogSegment> _segments = new();
    private readonly Dictionary<long, ProducerState> _producers = [];
    private readonly List<AbortedTransaction> _aborted = [];

    internal long StartOffset { get; private set; }

    internal long EndOffset { get; private set; }

    internal long Size { get; private set; }

    internal LeaderEpochs Epochs { get; } = new();

    internal IReadOnlyCollection<ProducerState> Producers => _producers.Values;

    internal IReadOnlyCollection<LogSegment> Segments => _segments;

    /// <summary>Everything before it is decided: no open transaction has a record there.</summary>
    internal long LastStableOffset
    {
        get
        {
            var stable = EndOffset;
            foreach (var producer in _producers.Values)
            {
                if (producer.TransactionStart >= 0)
                {
                    stable = Math.Min(stable, producer.TransactionStart);
                }
            }

            return stable;
        }
    }

    /// <summary>Writes a producer's batch, unless it is there already or comes out of order.</summary>
    internal AppendResult Append(RecordBatch batch, AppendSettings settings)
    {
        var producer = batch.HasProducer ? _producers.GetValueOrDefault(batch.ProducerId) : null;
        if (producer?.FindDuplicate(batch) is { } written)
        {
            return new AppendResult(ErrorCode.None, written.BaseOffset, written.AppendTime);
        }

        if (producer?.Check(batch) is { } error and not ErrorCode.None)
        {
            return error;
        }

        var stored = Write(batch, settings);
        if (batch.HasProducer)
        {
            if (producer is null)
            {
                producer = new ProducerState(batch.ProducerId, batch.ProducerEpoch);
                _producers.Add(batch.ProducerId, producer);
            }

            producer.Append(stored);
        }

        return new AppendResult(ErrorCode.None, stored.BaseOffset, stored.HasAppendTime ? stored.MaxTimestamp : -1);
    }

    /// <summary>Ends a producer's transaction in this partition.</summary>
    internal void AppendMarker(RecordBatch marker, bool committed, AppendSettings settings)
    {
        var stored = Write(marker, settings with { StampAppendTime = false });
        if (!_producers.TryGetValue(marker.ProducerId, out var producer))
        {
            producer = new ProducerState(marker.ProducerId, marker.ProducerEpoch);
            _producers.Add(marker.ProducerId, producer);
        }

        if (producer.TransactionStart >= 0 && !committed)
        {
            _aborted.Add(new AbortedTransaction(marker.ProducerId, producer.TransactionStart, stored.BaseOffset));
        }

        producer.TransactionStart = -1;
        producer.BeginEpoch(marker.ProducerEpoch);
    }

    /// <summary>Whole batches from an offset on; empty at the end of what may be read.</summary>
    internal ReadOnlyMemory<byte> Read(long offset, long before, int maxBytes)
    {
        if (offset >= before)
        {
            return default;
        }

        for (var node = _segments.Last; node is not null; node = node.Previous)
        {
            if (node.Value.BaseOffset <= offset || node.Previous is null)
            {
                var records = node.Value.Read(offset, before, maxBytes);

                // Compaction can leave nothing of a segment behind the offset: the next one goes on.
                return records.IsEmpty && node.Next is { } next ? next.Value.Read(offset, before, maxBytes) : records;
            }
        }

        return default;
    }

    /// <summary>The aborted transactions that have records between two offsets.</summary>
    internal Protocol.Messages.Fetch.AbortedTransaction[] AbortedBetween(long offset, long before) =>
        [.. _aborted
            .Where(aborted => aborted.MarkerOffset >= offset && aborted.FirstOffset < before)
            .Select(static aborted => new Protocol.Messages.Fetch.AbortedTransaction(aborted.ProducerId, aborted.FirstOffset))];

    internal bool IsAborted(long producerId, long offset) =>
        _aborted.Exists(aborted => aborted.ProducerId == producerId && aborted.FirstOffset <= offset && offset < aborted.MarkerOffset);

    /// <summary>The first record at or after a time.</summary>
    internal TimestampedOffset? FindByTimestamp(long timestamp)
    {
        foreach (var segment in _segments)
        {
            if (segment.MaxTimestamp < timestamp)
            {
                continue;
            }

            foreach (var batch in segment.BatchesFrom(StartOffset))
            {
                if (batch.MaxTimestamp >= timestamp && RecordTimestamps.FindAtOrAfter(batch, timestamp, StartOffset) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>The record with the latest time; the first of several.</summary>
    internal TimestampedOffset? FindMaxTimestamp() =>
        _segments.Count == 0 || EndOffset == StartOffset ? null : FindByTimestamp(_segments.Max(static segment => segment.MaxTimestamp));

    /// <summary>Forgets the records before an offset.</summary>
    internal void DeleteBefore(long offset)
    {
        StartOffset = Math.Max(StartOffset, offset);
        while (_segments.First is { } first && first.Value.NextOffset <= StartOffset)
        {
            RemoveFirst();
        }

        _ = _aborted.RemoveAll(aborted => aborted.MarkerOffset < StartOffset);
    }

    /// <summary>Deletes old segments, as the topic's settings say.</summary>
    internal void ApplyRetention(RetentionSettings settings)
    {
        // Open transactions are never cut: their records are not decided yet.
        var limit = LastStableOffset;
        while (_segments.First is { } first && first.Value.NextOffset <= limit && IsExpired(first, settings))
        {
            StartOffset = Math.Max(StartOffset, first.Value.NextOffset);
            RemoveFirst();
        }

        _ = _aborted.RemoveAll(aborted => aborted.MarkerOffset < StartOffset);
    }

    /// <summary>Replaces the segments before the active one by what compaction left of them.</summary>
    internal void ReplaceSegments(IReadOnlyCollection<LogSegment> replaced, IEnumerable<LogSegment> compacted)
    {
        foreach (var segment in replaced)
        {
            Size -= segment.Size;
            _ = _segments.Remove(segment);
        }

        foreach (var segment in compacted.Reverse())
        {
            Size += segment.Size;
            _ = _segments.AddFirst(segment);
        }
    }

    private bool IsExpired(LinkedListNode<LogSegment> node, RetentionSettings settings)
    {
        var segment = node.Value;
        var newest = segment.MaxTimestamp >= 0 ? segment.MaxTimestamp : segment.Created;
        var tooOld = settings.Milliseconds >= 0 && settings.Now - newest > settings.Milliseconds && (node.Next is not null || !settings.SparesActive);

        // As in Kafka, size spares the segment that is written to; age does not.
        var tooMuch = settings.Bytes >= 0 && node.Next is not null && Size - segment.Size >= settings.Bytes;
        return tooOld || tooMuch;
    }

    private RecordBatch Write(RecordBatch batch, AppendSettings settings)
    {
        var segment = SegmentFor(batch.Size, settings);
        var stored = segment.Append(batch.Bytes.Span, EndOffset, settings.LeaderEpoch);
        if (settings.StampAppendTime)
        {
            stored.StampAppendTime(settings.Now);
        }

        segment.Observe(stored.MaxTimestamp);
        Epochs.Observe(settings.LeaderEpoch, stored.BaseOffset);
        Size += stored.Size;
        EndOffset = stored.NextOffset;
        return stored;
    }

    private LogSegment SegmentFor(int size, AppendSettings settings)
    {
        if (_segments.Last is { } last
            && (last.Value.Size == 0 || last.Value.Size + size <= settings.SegmentBytes)
            && settings.Now - last.Value.Created < settings.SegmentMilliseconds)
        {
            return last.Value;
        }

        var segment = new LogSegment(EndOffset, Math.Max(size, settings.SegmentBytes), settings.Now);
        _ = _segments.AddLast(segment);
        return segment;
    }

    private void RemoveFirst()
    {
        Size -= _segments.First!.Value.Size;
        _segments.RemoveFirst();
    }
}
