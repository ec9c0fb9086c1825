namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>Finds a record within a batch by its time.</summary>
internal static class RecordTimestamps
{
    /// <summary>The first record of the batch at or after a time and an offset; only called for a batch that has one at or after the time.</summary>
    internal static TimestampedOffset? FindAtOrAfter(RecordBatch batch, long timestamp, long minOffset)
    {
        if (batch.HasAppendTime || RecordPayload.TryDecompress(batch) is not { } records)
        {
            // One time for all records; or records that cannot be opened (zstd): then the batch's first offset is the closest that is safe,
            // since no record from the searched time on lies before it.
            return new TimestampedOffset(Math.Max(batch.BaseOffset, minOffset), batch.HasAppendTime ? batch.MaxTimestamp : batch.BaseTimestamp, batch.LeaderEpoch);
        }

        foreach (var record in RecordPayload.Parse(records, batch.Count))
        {
            var found = new TimestampedOffset(batch.BaseOffset + record.OffsetDelta, batch.BaseTimestamp + record.TimestampDelta, batch.LeaderEpoch);
            if (found.Timestamp >= timestamp && found.Offset >= minOffset)
            {
                return found;
            }
        }

        return null;
    }
}
