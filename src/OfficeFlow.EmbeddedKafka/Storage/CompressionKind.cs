namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>How the records of a batch are compressed. The numbers are those of the batch's attributes.</summary>
internal enum CompressionKind
{
    None = 0,
    Gzip = 1,
    Snappy = 2,
    Lz4 = 3,
    Zstd = 4,
}
