namespace OfficeFlow.Avro.Json;

/// <summary>One named value of a JSON object.</summary>
public sealed class AvroJsonMember
{
    /// <summary>Names a value.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">The value.</param>
    public AvroJsonMember(string name, AvroJson value)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        Name = name;
        Value = value;
    }

    /// <summary>The key.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public AvroJson Value { get; }

    /// <summary>The place of the key in the text it was read from; null when it was built in code.</summary>
    public SourceSpan? NameSource { get; internal init; }
}
