using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro;

/// <summary>A list of items (specification, "Arrays").</summary>
public sealed class ArraySchema : AvroSchema
{
    /// <summary>Builds an array.</summary>
    /// <param name="items">The schema of each item.</param>
    public ArraySchema(AvroSchema items)
    {
        ArgumentNullException.ThrowIfNull(items, nameof(items));
        Items = items;
    }

    /// <inheritdoc/>
    public override SchemaKind Kind => SchemaKind.Array;

    /// <summary>The schema of each item.</summary>
    public AvroSchema Items { get; }

    internal override int ShallowHashCode() => (Kind, Items.Kind).GetHashCode();

    private protected override AvroSchema WithProperties(AvroJsonObject properties) =>
        new ArraySchema(Items) { Source = Source, ParsedProperties = properties };
}
