namespace OfficeFlow;

/// <summary>Where a message came from and what it belongs to. Immutable; safe to read from any thread.</summary>
public sealed class MessageContext
{
    /// <summary>Gets the topic that the message was read from.</summary>
    public required string Topic { get; init; }

    /// <summary>Gets the partition that the message was read from.</summary>
    public required int Partition { get; init; }

    /// <summary>Gets the offset of the message in its partition.</summary>
    public required long Offset { get; init; }

    /// <summary>Gets the record's timestamp.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Gets the consumer group that handles the message.</summary>
    public required string ConsumerGroup { get; init; }

    /// <summary>Gets the record key as text, or <see langword="null"/> when the record has none.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the id of the message; retries and reprocessing keep it, so it can be used to recognize a message that comes twice.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets the message type.</summary>
    public required string MessageType { get; init; }

    /// <summary>Gets the id that all messages of one piece of work share. What a handler sends carries it on.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Gets the id of the message whose handling sent this one, or <see langword="null"/> at the beginning of a chain.</summary>
    public string? CausationId { get; init; }

    /// <summary>Gets the tenant, or <see langword="null"/> when the message belongs to none.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Gets the employee, or <see langword="null"/> when the message is about none.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>Gets the service that sent the message.</summary>
    /// <value>The default is <c>unknown</c>.</value>
    public string Source { get; init; } = "unknown";

    /// <summary>Gets the version text of the message.</summary>
    /// <value>The default is <c>1.0</c>.</value>
    public string Version { get; init; } = "1.0";

    /// <summary>Gets the number of this attempt: 1 for the first, counted on through retries and reprocessing.</summary>
    /// <value>The default is 1.</value>
    public int Attempt { get; init; } = 1;

    /// <summary>Gets the record's headers, as they are on the topic.</summary>
    /// <value>The default is empty.</value>
    public MessageHeaders Headers { get; init; } = MessageHeaders.Empty;
}
