namespace OfficeFlow.Avro.Json;

/// <summary>The JSON literals <c>true</c> and <c>false</c>.</summary>
public sealed class AvroJsonBoolean : AvroJson
{
    internal AvroJsonBoolean(bool value) => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override bool Equals(AvroJson? other) => other is AvroJsonBoolean boolean && boolean.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    internal override void WriteTo(JsonTextWriter writer) => writer.Raw(Value ? "true" : "false");
}
