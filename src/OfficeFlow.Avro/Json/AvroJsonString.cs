namespace OfficeFlow.Avro.Json;

/// <summary>A JSON string.</summary>
public sealed class AvroJsonString : AvroJson
{
    internal AvroJsonString(string value)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        Value = value;
    }

    /// <summary>The text, escapes resolved.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override bool Equals(AvroJson? other) => other is AvroJsonString text && string.Equals(text.Value, Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    internal override void WriteTo(JsonTextWriter writer) => writer.String(Value);
}
