namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>A client sent bytes that are no request; like a real broker, the connection that they came on is closed.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
