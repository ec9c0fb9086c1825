using System.Buffers.Binary;

namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>The control batch that ends a transaction in a partition.</summary>
internal static class TransactionMarker
{
    private const short Abort = 0;
    private const short Commit = 1;

    // length, attributes, timestamp delta, offset delta, key length, key (version, type), value length, value (version, coordinator epoch), headers
    private const int RecordSize = 1 + 1 + 1 + 1 + 1 + 4 + 1 + 6 + 1;

    internal static RecordBatch Create(long producerId, short epoch, bool committed, long timestamp)
    {
        var bytes = new byte[RecordBatch.HeaderSize + RecordSize];
        var record = bytes.AsSpan(RecordBatch.HeaderSize);
        record[0] = ZigZag(RecordSize - 1);
        record[4] = ZigZag(4);
        BinaryPrimitives.WriteInt16BigEndian(record[7..], committed ? Commit : Abort);
        record[9] = ZigZag(6);

        var batch = new RecordBatch(bytes);
        batch.WriteHeader(new BatchHeader
        {
            BaseTimestamp = timestamp,
            MaxTimestamp = timestamp,
            ProducerId = producerId,
            ProducerEpoch = epoch,
            IsTransactional = true,
            IsControl = true,
        });
        return batch;
    }

    private static byte ZigZag(int small) => (byte)(small << 1);
}
