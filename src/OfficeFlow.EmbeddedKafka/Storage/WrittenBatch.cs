namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>A batch of an idempotent producer that is in the log.</summary>
internal sealed record WrittenBatch(int FirstSequence, int LastSequence, long BaseOffset, long AppendTime);
