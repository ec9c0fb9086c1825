namespace OfficeFlow;

/// <summary>What a caller may set for one message; everything has a sensible default. Immutable.</summary>
public sealed record PublishOptions
{
    /// <summary>Gets the record key.</summary>
    /// <value>The default is the message key member, else the organization id, else the message id. An empty key is refused: clients disagree on its partition.</value>
    public string? Key { get; init; }

    /// <summary>Gets the message id.</summary>
    /// <value>The default is a new UUID.</value>
    public string? MessageId { get; init; }

    /// <summary>Gets the correlation id.</summary>
    /// <value>The default is that of the message being handled, else a new UUID.</value>
    public string? CorrelationId { get; init; }

    /// <summary>Gets the causation id.</summary>
    /// <value>The default is the message id of the message being handled, else none.</value>
    public string? CausationId { get; init; }

    /// <summary>Gets the employee that the message is about.</summary>
    /// <value>The default is that of the message being handled, else none.</value>
    public string? EmployeeId { get; init; }

    /// <summary>Gets the organization.</summary>
    /// <value>The default is that of the destination, else that of the message being handled, else none.</value>
    public string? OrganizationId { get; init; }

    /// <summary>Gets the record's timestamp.</summary>
    /// <value>The default is now.</value>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Gets further headers. They come after the SDK's own and must not repeat their names.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<MessageHeader> Headers { get; init; } = [];
}
