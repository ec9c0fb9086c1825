namespace OfficeFlow.Generators.Model;

/// <summary>Everything that is emitted for one message, as values: an equal spec means an equal file.</summary>
/// <param name="Name">The C# type.</param>
/// <param name="Keyword">The keywords that declare it: <c>record</c>, <c>record struct</c>, <c>class</c> or <c>struct</c>.</param>
/// <param name="IsPublic">Whether the type can be used by other assemblies; else it is internal.</param>
/// <param name="Type">The message type that travels in the header.</param>
/// <param name="Version">The version that travels in the header.</param>
/// <param name="Topic">The topic or topic template.</param>
/// <param name="TopicSettings">How the topic is created.</param>
/// <param name="Key">The member that is the record key, if any.</param>
/// <param name="Schema">The Avro schema.</param>
/// <param name="Records">Every record that the codec reads and writes; the message itself is the first.</param>
/// <param name="Enums">Every enum that the codec reads and writes.</param>
/// <param name="Collections">Every array and map that the codec reads and writes.</param>
internal sealed record MessageSpec(
    TypeNameSpec Name,
    string Keyword,
    bool IsPublic,
    string Type,
    string Version,
    TopicSpec Topic,
    TopicSettingsSpec TopicSettings,
    KeySpec? Key,
    SchemaSpec Schema,
    EquatableArray<RecordSpec> Records,
    EquatableArray<EnumSpec> Enums,
    EquatableArray<CollectionSpec> Collections)
{
    /// <summary>Gets the record of the message itself.</summary>
    public RecordSpec Record => Records[0];

    /// <summary>Gets the generated codec, which lies beside the message.</summary>
    public string CodecName => Name.JoinedName + "Codec";

    /// <summary>Gets the generated producer, which lies beside the message; its interface has an <c>I</c> before the name.</summary>
    public string ProducerName => Name.JoinedName + "Producer";
}
