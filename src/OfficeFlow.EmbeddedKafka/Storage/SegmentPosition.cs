namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>Where a batch stands within its segment.</summary>
internal readonly record struct SegmentPosition(long BaseOffset, int Position);
