using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>One of the eight primitive types (specification, "Primitive Types").</summary>
public sealed class PrimitiveSchema : AvroSchema
{
    internal PrimitiveSchema(SchemaKind kind) => Kind = kind;

    /// <summary>The schema <c>"null"</c>.</summary>
    public static PrimitiveSchema Null { get; } = new(SchemaKind.Null);

    /// <summary>The schema <c>"boolean"</c>.</summary>
    public static PrimitiveSchema Boolean { get; } = new(SchemaKind.Boolean);

    /// <summary>The schema <c>"int"</c>.</summary>
    public static PrimitiveSchema Int { get; } = new(SchemaKind.Int);

    /// <summary>The schema <c>"long"</c>.</summary>
    public static PrimitiveSchema Long { get; } = new(SchemaKind.Long);

    /// <summary>The schema <c>"float"</c>.</summary>
    public static PrimitiveSchema Float { get; } = new(SchemaKind.Float);

    /// <summary>The schema <c>"double"</c>.</summary>
    public static PrimitiveSchema Double { get; } = new(SchemaKind.Double);

    /// <summary>The schema <c>"bytes"</c>.</summary>
    public static PrimitiveSchema Bytes { get; } = new(SchemaKind.Bytes);

    /// <summary>The schema <c>"string"</c>.</summary>
    public static PrimitiveSchema String { get; } = new(SchemaKind.String);

    /// <inheritdoc/>
    public override SchemaKind Kind { get; }

    /// <summary>Copies the schema with another meaning.</summary>
    /// <param name="logicalType">The logical type, or null for none.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The logical type does not annotate this primitive type, for example a date on a string.</exception>
    public PrimitiveSchema WithLogicalType(LogicalType? logicalType)
    {
        LogicalTypeRules.Require(logicalType, this);
        return new PrimitiveSchema(Kind) { LogicalType = logicalType, Source = Source, ParsedProperties = LogicalTypeRules.Strip(Properties) };
    }

    internal override int ShallowHashCode() => (Kind, LogicalType).GetHashCode();

    private protected override AvroSchema WithProperties(AvroJsonObject properties) =>
        new PrimitiveSchema(Kind) { LogicalType = LogicalType, Source = Source, ParsedProperties = properties };
}
