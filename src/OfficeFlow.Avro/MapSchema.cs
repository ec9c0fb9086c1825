using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro;

/// <summary>Values by string key (specification, "Maps").</summary>
public sealed class MapSchema : AvroSchema
{
    /// <summary>Builds a map.</summary>
    /// <param name="values">The schema of each value; keys are strings.</param>
    public MapSchema(AvroSchema values)
    {
        ArgumentNullException.ThrowIfNull(values, nameof(values));
        Values = values;
    }

    /// <inheritdoc/>
    public override SchemaKind Kind => SchemaKind.Map;

    /// <summary>The schema of each value.</summary>
    public AvroSchema Values { get; }

    internal override int ShallowHashCode() => (Kind, Values.Kind).GetHashCode();

    private protected override AvroSchema WithProperties(AvroJsonObject properties) =>
        new MapSchema(Values) { Source = Source, ParsedProperties = properties };
}
