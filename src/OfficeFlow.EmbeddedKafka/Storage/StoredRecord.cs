namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>One record of a batch, as far as the broker looks into it.</summary>
/// <param name="Bytes">The whole record, its length in front.</param>
/// <param name="TimestampDelta">Its time, counted from the batch's base.</param>
/// <param name="OffsetDelta">Its offset, counted from the batch's base.</param>
/// <param name="Key">Its key, or null.</param>
/// <param name="IsTombstone">Whether it has no value: it deletes its key.</param>
internal readonly record struct StoredRecord(ReadOnlyMemory<byte> Bytes, long TimestampDelta, int OffsetDelta, ReadOnlyMemory<byte>? Key, bool IsTombstone);
