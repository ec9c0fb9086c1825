namespace OfficeFlow;

/// <summary>What is known about a message type at compile time. Immutable; one instance per type, written by the source generator.</summary>
public sealed class MessageDescriptor
{
    /// <summary>Gets the C# type.</summary>
    public required Type ClrType { get; init; }

    /// <summary>Gets the message type that travels in the <c>message-type</c> header.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the version that travels in the <c>version</c> header.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the topic or topic template.</summary>
    public required TopicTemplate Topic { get; init; }

    /// <summary>Gets whether the template's plain twin is used too.</summary>
    public bool PlainTopic { get; init; }

    /// <summary>Gets how the topic is created.</summary>
    public required TopicSettings TopicSettings { get; init; }

    /// <summary>Gets the name of the C# member that is the record key.</summary>
    /// <value><see langword="null"/> when the key is the organization id or the message id.</value>
    public string? KeyMember { get; init; }

    /// <summary>Gets the Avro full name of the record.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Gets the Avro schema as JSON text, as it is registered.</summary>
    public required string SchemaJson { get; init; }

    /// <summary>Gets the CRC-64-AVRO fingerprint of the schema's canonical form (Avro specification, "Schema Fingerprints").</summary>
    public required ulong Fingerprint { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Version} on {Topic}";
}
