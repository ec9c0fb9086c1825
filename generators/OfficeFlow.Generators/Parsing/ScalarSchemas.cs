using OfficeFlow.Avro;
using OfficeFlow.Avro.Json;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>The Avro primitive, with its logical type, of each C# scalar.</summary>
internal static class ScalarSchemas
{
    // Avro's own duration is months, days and milliseconds, which is no TimeSpan: a long says its unit in a property instead.
    private static readonly AvroSchema Duration = PrimitiveSchema.Long.WithProperty("officeflow.unit", AvroJson.String("microseconds"));

    public static AvroSchema Create(ScalarKind kind) => kind switch
    {
        ScalarKind.String => PrimitiveSchema.String,
        ScalarKind.Boolean => PrimitiveSchema.Boolean,
        ScalarKind.UInt32 or ScalarKind.Int64 => PrimitiveSchema.Long,
        ScalarKind.Single => PrimitiveSchema.Float,
        ScalarKind.Double => PrimitiveSchema.Double,
        ScalarKind.ByteArray or ScalarKind.ByteMemory => PrimitiveSchema.Bytes,
        ScalarKind.Guid => PrimitiveSchema.String.WithLogicalType(LogicalType.Uuid),
        ScalarKind.DateTimeOffset => PrimitiveSchema.Long.WithLogicalType(LogicalType.TimestampMicros),
        ScalarKind.DateOnly => PrimitiveSchema.Int.WithLogicalType(LogicalType.Date),
        ScalarKind.TimeOnly => PrimitiveSchema.Long.WithLogicalType(LogicalType.TimeMicros),
        ScalarKind.TimeSpan => Duration,
        _ => PrimitiveSchema.Int,
    };
}
