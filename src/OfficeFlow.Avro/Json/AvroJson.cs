namespace OfficeFlow.Avro.Json;

/// <summary>An immutable JSON value: a field's default or a custom property of a schema.</summary>
/// <remarks>
/// A closed set: <see cref="AvroJsonNull"/>, <see cref="AvroJsonBoolean"/>, <see cref="AvroJsonNumber"/>, <see cref="AvroJsonString"/>,
/// <see cref="AvroJsonArray"/> and <see cref="AvroJsonObject"/>. The library has its own because the netstandard2.0 build, which compilers load,
/// must not bring a JSON package along, and because diagnostics need the position of every value.
/// </remarks>
public abstract class AvroJson : IEquatable<AvroJson>
{
    private protected AvroJson()
    {
    }

    /// <summary>The JSON literal <c>null</c>; the absence of a value is a C# null instead.</summary>
    public static AvroJson Null { get; } = new AvroJsonNull();

    /// <summary>The place of the value in the text it was read from; null when it was built in code.</summary>
    public SourceSpan? Source { get; internal init; }

    /// <summary>Wraps a truth value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON literal.</returns>
    public static AvroJson Boolean(bool value) => new AvroJsonBoolean(value);

    /// <summary>Wraps a whole number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON number.</returns>
    public static AvroJson Number(long value) => AvroJsonNumber.From(value);

    /// <summary>Wraps a floating-point number.</summary>
    /// <param name="value">The value; it must be finite, since JSON has no other.</param>
    /// <returns>The JSON number, in the shortest form that reads back as the same value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public static AvroJson Number(double value) => AvroJsonNumber.From(value);

    /// <summary>Wraps text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The JSON string.</returns>
    public static AvroJson String(string value) => new AvroJsonString(value);

    /// <summary>Wraps a list of values.</summary>
    /// <param name="items">The values, in order.</param>
    /// <returns>The JSON array.</returns>
    public static AvroJson Array(params IEnumerable<AvroJson> items) => new AvroJsonArray(items);

    /// <summary>Wraps named values.</summary>
    /// <param name="members">The members, in the order they are written.</param>
    /// <returns>The JSON object.</returns>
    /// <exception cref="ArgumentException">Two members share a name.</exception>
    public static AvroJson Object(params IEnumerable<AvroJsonMember> members) => new AvroJsonObject(members);

    /// <summary>Reads JSON text.</summary>
    /// <param name="text">One JSON value, at most 1 MiB and 260 levels deep.</param>
    /// <returns>The value.</returns>
    /// <exception cref="SchemaParseException">The text is not JSON, has duplicate keys, or exceeds the limits.</exception>
    public static AvroJson Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text, nameof(text));
        List<SchemaError> errors = [];
        AvroJson? value = JsonReader.Read(text, AvroSchemaParserOptions.Default, errors);
        return errors.Count == 0 && value is not null ? value : throw new SchemaParseException(errors);
    }

    /// <summary>Says whether two values are the same: members in any order, numbers by their text (1 and 1.0 differ).</summary>
    /// <param name="other">The value to compare with.</param>
    /// <returns>True if the values are the same; positions do not count.</returns>
    public abstract bool Equals(AvroJson? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as AvroJson);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>Writes the value as compact JSON text.</summary>
    /// <returns>The text, members in their order.</returns>
    public sealed override string ToString()
    {
        var writer = new JsonTextWriter();
        WriteTo(writer);
        return writer.ToString();
    }

    internal abstract void WriteTo(JsonTextWriter writer);
}
