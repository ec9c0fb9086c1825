using Confluent.Kafka;

namespace OfficeFlow.Transport;

/// <summary>A record on its way to a topic: bytes and headers, nothing typed any more.</summary>
internal sealed class OutgoingRecord
{
    public required string Topic { get; init; }

    public required byte[]? Key { get; init; }

    public required byte[]? Value { get; init; }

    public required Headers Headers { get; init; }

    public required Timestamp Timestamp { get; init; }

    /// <summary>Gets the id that receipts and exceptions name.</summary>
    public required string MessageId { get; init; }
}
