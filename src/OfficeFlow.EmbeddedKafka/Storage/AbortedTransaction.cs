namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>A transaction of a partition that was aborted: its records stand in the log, but nobody who reads committed records may see them.</summary>
internal readonly record struct AbortedTransaction(long ProducerId, long FirstOffset, long MarkerOffset);
