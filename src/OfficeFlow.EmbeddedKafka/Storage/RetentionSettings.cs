namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>How long records are kept.</summary>
/// <param name="Now">The broker's time in milliseconds.</param>
/// <param name="Milliseconds">The age at which a segment goes; negative keeps it.</param>
/// <param name="Bytes">The size of the partition beyond which its oldest segments go; negative keeps them.</param>
/// <param name="SparesActive">Whether the segment that is written to stays, however old its records say they are.</param>
internal sealed record RetentionSettings(long Now, long Milliseconds, long Bytes, bool SparesActive);
