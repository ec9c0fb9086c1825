namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>How storing or deleting one offset went.</summary>
internal readonly record struct OffsetResult(int Partition, ErrorCode Error);
