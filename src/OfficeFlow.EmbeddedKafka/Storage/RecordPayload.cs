using System.IO.Compression;
using OfficeFlow.EmbeddedKafka.Storage.Compression;

namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>Opens the records of a batch: for times and for compaction. Producing and consuming never do.</summary>
internal static class RecordPayload
{
    // A client's batch can inflate to anything; nothing honest inflates to more than this.
    private const int MaxInflatedSize = 256 << 20;

    /// <summary>The plain records, or null where they cannot be opened: zstd, which this runtime has no decoder for, and damaged data.</summary>
    internal static ReadOnlyMemory<byte>? TryDecompress(RecordBatch batch)
    {
        try
        {
            return batch.Compression switch
            {
                CompressionKind.None => batch.Payload,
                CompressionKind.Gzip => Gunzip(batch.Payload),
                CompressionKind.Snappy => SnappyDecoder.Decode(batch.Payload.Span, MaxInflatedSize),
                CompressionKind.Lz4 => Lz4FrameDecoder.Decode(batch.Payload.Span, MaxInflatedSize),
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    internal static IEnumerable<StoredRecord> Parse(ReadOnlyMemory<byte> records, int count)
    {
        var reader = new RecordReader(records);
        for (var index = 0; index < count && reader.TryRead(out var record); index++)
        {
            yield return record;
        }
    }

    private static ReadOnlyMemory<byte> Gunzip(ReadOnlyMemory<byte> compressed)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[16_384];
        for (int read; (read = gzip.Read(buffer)) > 0;)
        {
            plain.Write(buffer, 0, read);
            if (plain.Length > MaxInflatedSize)
            {
                throw new InvalidDataException("The batch inflates to more than any client sends.");
            }
        }

        return plain.GetBuffer().AsMemory(0, (int)plain.Length);
    }
}
