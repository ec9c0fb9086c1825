namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>What an append depends on besides the batch.</summary>
/// <param name="Now">The broker's time in milliseconds.</param>
/// <param name="LeaderEpoch">The epoch of the leader that writes.</param>
/// <param name="StampAppendTime">Whether the broker's time replaces the producer's.</param>
/// <param name="SegmentBytes">When a segment is full.</param>
/// <param name="SegmentMilliseconds">When a segment is too old to be written to.</param>
internal sealed record AppendSettings(long Now, int LeaderEpoch, bool StampAppendTime, int SegmentBytes, long SegmentMilliseconds);
