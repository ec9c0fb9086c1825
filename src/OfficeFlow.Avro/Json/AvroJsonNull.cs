namespace OfficeFlow.Avro.Json;

/// <summary>The JSON literal <c>null</c>.</summary>
public sealed class AvroJsonNull : AvroJson
{
    internal AvroJsonNull()
    {
    }

    /// <inheritdoc/>
    public override bool Equals(AvroJson? other) => other is AvroJsonNull;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    internal override void WriteTo(JsonTextWriter writer) => writer.Raw("null");
}
