namespace OfficeFlow.Avro.Json;

/// <summary>A JSON array.</summary>
public sealed class AvroJsonArray : AvroJson
{
    internal AvroJsonArray(IEnumerable<AvroJson> items)
    {
        ArgumentNullException.ThrowIfNull(items, nameof(items));
        Items = [.. items];
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<AvroJson> Items { get; }

    /// <inheritdoc/>
    public override bool Equals(AvroJson? other) => other is AvroJsonArray array && array.Items.SequenceEqual(Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Count;

    internal override void WriteTo(JsonTextWriter writer)
    {
        writer.BeginArray();
        foreach (AvroJson item in Items)
        {
            writer.Element();
            item.WriteTo(writer);
        }

        writer.EndArray();
    }
}
