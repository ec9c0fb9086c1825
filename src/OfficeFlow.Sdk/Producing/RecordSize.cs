using Confluent.Kafka;
using OfficeFlow.Transport;

namespace OfficeFlow.Producing;

/// <summary>How much of a batch a record takes, before compression.</summary>
internal static class RecordSize
{
    // Lengths, deltas and attributes of a record (Kafka protocol, "Record"), and the lengths of one header, rounded up.
    private const int RecordOverhead = 24;
    private const int HeaderOverhead = 4;

    public static long Of(OutgoingRecord record)
    {
        long size = RecordOverhead + (record.Key?.Length ?? 0) + (record.Value?.Length ?? 0);
        foreach (IHeader header in record.Headers.BackingList)
        {
            size += HeaderOverhead + header.Key.Length + (header.GetValueBytes()?.Length ?? 0);
        }

        return size;
    }
}
