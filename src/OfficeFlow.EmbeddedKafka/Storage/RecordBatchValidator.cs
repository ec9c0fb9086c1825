using System.Buffers.Binary;

namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>Decides whether what a producer sent for one partition is a record batch that may be written.</summary>
internal static class RecordBatchValidator
{
    private const byte CurrentMagic = 2;

    /// <summary>Checks everything that can be checked without the partition.</summary>
    internal static (ErrorCode Error, string? Message) Validate(ReadOnlyMemory<byte> records, short produceVersion)
    {
        if (records.Length < RecordBatch.HeaderSize)
        {
            return Older(records)
                ? (ErrorCode.UnsupportedForMessageFormat, "Message formats 0 and 1 are not stored; use a client of Kafka 0.11 or later.")
                : (ErrorCode.CorruptMessage, $"A record batch has at least {RecordBatch.HeaderSize} bytes, not {records.Length}.");
        }

        var batch = new RecordBatch(System.Runtime.InteropServices.MemoryMarshal.AsMemory(records));
        if (batch.Magic != CurrentMagic)
        {
            return Older(records)
                ? (ErrorCode.UnsupportedForMessageFormat, "Message formats 0 and 1 are not stored; use a client of Kafka 0.11 or later.")
                : (ErrorCode.CorruptMessage, $"A record batch of format {batch.Magic} is not known.");
        }

        var size = BinaryPrimitives.ReadInt32BigEndian(records.Span[8..]) + (long)RecordBatch.LengthEnd;
        if (size > records.Length || size < RecordBatch.HeaderSize)
        {
            return (ErrorCode.CorruptMessage, $"A record batch of {size} bytes came in {records.Length} bytes.");
        }

        if (size < records.Length)
        {
            return (ErrorCode.InvalidRecord, "A partition takes exactly one record batch of each request.");
        }

        return batch.ComputeChecksum() == batch.Checksum
            ? ValidateFields(batch, produceVersion)
            : (ErrorCode.CorruptMessage, "The record batch does not match its checksum.");
    }

    private static (ErrorCode Error, string? Message) ValidateFields(RecordBatch batch, short produceVersion) => batch switch
    {
        { Count: <= 0 } => (ErrorCode.InvalidRecord, "A record batch must have records."),
        _ when batch.LastOffsetDelta != batch.Count - 1 => (ErrorCode.InvalidRecord, $"A record batch of {batch.Count} records ends at offset delta {batch.LastOffsetDelta}."),
        { IsControl: true } => (ErrorCode.InvalidRecord, "Clients may not write control records."),
        { Compression: > CompressionKind.Zstd } => (ErrorCode.UnsupportedCompressionType, "The compression is not known."),
        { Compression: CompressionKind.Zstd } when produceVersion < 7 => (ErrorCode.UnsupportedCompressionType, "Compression with zstd needs Produce version 7."),
        { HasProducer: true, ProducerEpoch: < 0 } or { HasProducer: true, BaseSequence: < 0 } => (ErrorCode.InvalidRecord, "An idempotent producer needs an epoch and a sequence."),
        _ => (ErrorCode.None, null),
    };

    // The format stands at the same place in all three formats.
    private static bool Older(ReadOnlyMemory<byte> records) => records.Length > 16 && records.Span[16] < CurrentMagic;
}
