using OfficeFlow.EmbeddedKafka.Storage;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>Record batches as a producer would send them.</summary>
internal static class Batches
{
    internal static RecordBatch Create(int count = 1, long producerId = -1, short epoch = -1, int sequence = -1, bool isTransactional = false, long timestamp = 0)
    {
        // length 6 (zigzag 12), attributes, timestamp delta, offset delta, null key, empty value, no headers
        var records = Enumerable.Range(0, count).SelectMany(static index => new byte[] { 12, 0, 0, (byte)(index << 1), 1, 0, 0 }).ToArray();
        var batch = new RecordBatch(new byte[RecordBatch.HeaderSize + records.Length]);
        records.CopyTo(batch.Bytes[RecordBatch.HeaderSize..]);
        batch.WriteHeader(new BatchHeader
        {
            LastOffsetDelta = count - 1,
            Count = count,
            BaseTimestamp = timestamp,
            MaxTimestamp = timestamp,
            ProducerId = producerId,
            ProducerEpoch = epoch,
            BaseSequence = sequence,
            IsTransactional = isTransactional,
        });
        return batch;
    }
}
