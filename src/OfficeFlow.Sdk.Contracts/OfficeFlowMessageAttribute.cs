namespace OfficeFlow;

/// <summary>Makes a partial record, class or struct a Kafka message: the source generator writes its Avro schema, codec, typed producer and topic names.</summary>
/// <remarks>
/// The Avro full name of the record is its C# namespace and name (see <see cref="AvroNameAttribute"/>), its fields are its public members in
/// camelCase. What the schema looks like is frozen with the first message on a topic; the analyzers compare later versions with it.
/// </remarks>
/// <param name="type">The message type that travels in the <c>message-type</c> header, such as <c>employee.onboard</c>. It is the message's identity: unique within a service.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OfficeFlowMessageAttribute(string type) : Attribute
{
    /// <summary>Gets the message type that travels in the <c>message-type</c> header.</summary>
    public string Type { get; } = type;

    /// <summary>Gets the version that travels in the <c>version</c> header: text for readers, unrelated to the schema's version in a registry.</summary>
    /// <value>The default is <c>1.0</c>.</value>
    public string Version { get; init; } = "1.0";

    /// <summary>Gets the topic, or a template with placeholders such as <c>employee.onboard.{organizationId}</c>.</summary>
    /// <value>The default is the message type. Each placeholder is a whole segment and becomes a parameter of the generated producer.</value>
    public string? Topic { get; init; }

    /// <summary>Gets whether the template's plain twin, the topic without its placeholder segments, is used too.</summary>
    /// <value>The default is <see langword="false"/>. Has no effect on a topic without placeholders.</value>
    public bool PlainTopic { get; init; }
}
