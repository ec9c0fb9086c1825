namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>A record's place and time.</summary>
/// <param name="Offset">The record's offset.</param>
/// <param name="Timestamp">The record's time in milliseconds.</param>
/// <param name="LeaderEpoch">The epoch of the leader that wrote it.</param>
internal readonly record struct TimestampedOffset(long Offset, long Timestamp, int LeaderEpoch);
