using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>A fixed number of bytes (specification, "Fixed").</summary>
public sealed class FixedSchema : NamedSchema
{
    /// <summary>Builds a fixed.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="size">The number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public FixedSchema(SchemaName name, int size)
        : base(name)
    {
        if (size < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, $"fixed '{name}' has a negative size; use 0 or more bytes");
        }

        Size = size;
    }

    /// <inheritdoc/>
    public override SchemaKind Kind => SchemaKind.Fixed;

    /// <summary>The number of bytes.</summary>
    public int Size { get; }

    /// <summary>Copies the schema with another meaning.</summary>
    /// <param name="logicalType">The logical type, or null for none.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The logical type does not annotate a fixed of this size.</exception>
    public FixedSchema WithLogicalType(LogicalType? logicalType)
    {
        LogicalTypeRules.Require(logicalType, this);
        return Copy(logicalType, LogicalTypeRules.Strip(Properties));
    }

    private protected override AvroSchema WithProperties(AvroJsonObject properties) => Copy(LogicalType, properties);

    private FixedSchema Copy(LogicalType? logicalType, AvroJsonObject properties) => new(Name, Size)
    {
        Doc = Doc,
        Aliases = Aliases,
        LogicalType = logicalType,
        Source = Source,
        ParsedProperties = properties,
    };
}
