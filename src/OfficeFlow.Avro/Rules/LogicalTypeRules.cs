using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro.Rules;

/// <summary>Which logical type annotates which schema (specification, "Logical Types").</summary>
internal static class LogicalTypeRules
{
    public const string Attribute = "logicalType";
    private const string PrecisionAttribute = "precision";
    private const string ScaleAttribute = "scale";

    /// <summary>
    /// Reads the logical type of a schema; one that is unknown or not valid here is null and has a problem, but it is no error in Avro.
    /// </summary>
    public static LogicalType? Read(AvroJsonObject attributes, AvroSchema bare, out SchemaProblem? problem)
    {
        problem = null;
        if (!attributes.TryGet(Attribute, out AvroJson? value))
        {
            return null;
        }

        string name = value is AvroJsonString text ? text.Value : value.ToString();
        LogicalType? logicalType = name == "decimal"
            ? ReadDecimal(attributes, out string? message)
            : ReadPlain(name, out message);
        message ??= Check(logicalType!, bare);
        if (message is null)
        {
            return logicalType;
        }

        problem = new SchemaProblem(message, value.Source);
        return null;
    }

    public static void Require(LogicalType? logicalType, AvroSchema schema)
    {
        if (logicalType is not null && Check(logicalType, schema) is { } message)
        {
            throw new ArgumentException(message, nameof(logicalType));
        }
    }

    /// <summary>Takes the attributes of a logical type off a bag of properties.</summary>
    public static AvroJsonObject Strip(AvroJsonObject properties) => properties.Find(Attribute)?.Value is AvroJsonString { Value: "decimal" }
        ? properties.Without(Attribute).Without(PrecisionAttribute).Without(ScaleAttribute)
        : properties.Without(Attribute);

    public static void Write(LogicalType logicalType, JsonTextWriter writer)
    {
        writer.Key(Attribute);
        writer.String(logicalType.Name);
        if (logicalType.Kind == LogicalTypeKind.Decimal)
        {
            writer.Key(PrecisionAttribute);
            writer.Number(logicalType.Precision);
            writer.Key(ScaleAttribute);
            writer.Number(logicalType.Scale);
        }
    }

    /// <summary>The number of decimal digits that every value of so many digits fits into: floor(log10(2^(8n-1) - 1)).</summary>
    public static int MaxPrecision(int size) => size == 0 ? 0 : (int)Math.Min(int.MaxValue, Math.Floor(Math.Log10(2) * ((8.0 * size) - 1)));

    private static LogicalType? ReadPlain(string name, out string? message)
    {
        LogicalType? found = LogicalType.WithoutParameters.FirstOrDefault(known => known.Name == name);
        message = found is null ? $"logical type '{name}' is not known and is ignored; remove it or correct its name" : null;
        return found;
    }

    private static LogicalType? ReadDecimal(AvroJsonObject attributes, out string? message)
    {
        bool hasPrecision = TryReadInt(attributes, PrecisionAttribute, out int precision);
        bool hasScale = TryReadInt(attributes, ScaleAttribute, out int scale) || !attributes.TryGet(ScaleAttribute, out _);
        message = null;
        if (!hasPrecision || precision < 1)
        {
            message = "logical type 'decimal' needs a precision of 1 or more and is ignored; add a whole number as 'precision'";
        }
        else if (!hasScale || scale < 0 || scale > precision)
        {
            message = "logical type 'decimal' has a scale that is not from 0 to its precision and is ignored; correct 'scale'";
        }

        return message is null ? LogicalType.Decimal(precision, scale) : null;
    }

    private static bool TryReadInt(AvroJsonObject attributes, string name, out int value)
    {
        long whole = 0;
        bool isInt = attributes.Find(name)?.Value is AvroJsonNumber number
            && number.TryGetInt64(out whole)
            && whole is >= int.MinValue and <= int.MaxValue;
        value = isInt ? (int)whole : 0;
        return isInt;
    }

    private static string? Check(LogicalType type, AvroSchema schema)
    {
        bool fits = type.Kind switch
        {
            LogicalTypeKind.Decimal => schema.Kind is SchemaKind.Bytes or SchemaKind.Fixed,
            LogicalTypeKind.Uuid => schema.Kind == SchemaKind.String || schema is FixedSchema { Size: 16 },
            LogicalTypeKind.Date or LogicalTypeKind.TimeMillis => schema.Kind == SchemaKind.Int,
            LogicalTypeKind.Duration => schema is FixedSchema { Size: 12 },
            _ => schema.Kind == SchemaKind.Long,
        };
        if (!fits)
        {
            return $"logical type '{type.Name}' does not annotate {SchemaWords.Describe(schema)}; use it on {Wanted(type.Kind)}";
        }

        if (type.Kind == LogicalTypeKind.Decimal && schema is FixedSchema { Size: var size } && type.Precision > MaxPrecision(size))
        {
            return $"logical type 'decimal' has precision {type.Precision}, but {size} bytes hold {MaxPrecision(size)} digits; enlarge the fixed";
        }

        return null;
    }

    private static string Wanted(LogicalTypeKind kind) => kind switch
    {
        LogicalTypeKind.Decimal => "bytes or fixed",
        LogicalTypeKind.Uuid => "string or fixed of 16 bytes",
        LogicalTypeKind.Date or LogicalTypeKind.TimeMillis => "int",
        LogicalTypeKind.Duration => "fixed of 12 bytes",
        _ => "long",
    };
}
