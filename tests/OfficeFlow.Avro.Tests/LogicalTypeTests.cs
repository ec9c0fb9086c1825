using OfficeFlow.Avro.Json;
using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class LogicalTypeTests
{
    public static TheoryData<string, LogicalType> Known { get; } = new()
    {
        { """{"type":"bytes","logicalType":"decimal","precision":12,"scale":2}""", LogicalType.Decimal(12, 2) },
        { """{"type":"bytes","logicalType":"decimal","precision":12}""", LogicalType.Decimal(12) },
        { """{"type":"fixed","name":"F","size":8,"logicalType":"decimal","precision":18}""", LogicalType.Decimal(18) },
        { """{"type":"string","logicalType":"uuid"}""", LogicalType.Uuid },
        { """{"type":"fixed","name":"F","size":16,"logicalType":"uuid"}""", LogicalType.Uuid },
        { """{"type":"int","logicalType":"date"}""", LogicalType.Date },
        { """{"type":"int","logicalType":"time-millis"}""", LogicalType.TimeMillis },
        { """{"type":"long","logicalType":"time-micros"}""", LogicalType.TimeMicros },
        { """{"type":"long","logicalType":"timestamp-millis"}""", LogicalType.TimestampMillis },
        { """{"type":"long","logicalType":"timestamp-micros"}""", LogicalType.TimestampMicros },
        { """{"type":"long","logicalType":"timestamp-nanos"}""", LogicalType.TimestampNanos },
        { """{"type":"long","logicalType":"local-timestamp-millis"}""", LogicalType.LocalTimestampMillis },
        { """{"type":"long","logicalType":"local-timestamp-micros"}""", LogicalType.LocalTimestampMicros },
        { """{"type":"long","logicalType":"local-timestamp-nanos"}""", LogicalType.LocalTimestampNanos },
        { """{"type":"fixed","name":"F","size":12,"logicalType":"duration"}""", LogicalType.Duration },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void LogicalType_ThatIsValid_IsReadAndWritten(string json, LogicalType expected)
    {
        AvroSchema schema = AvroSchema.Parse(json);

        Assert.Equal(expected, schema.LogicalType);
        Assert.Empty(schema.Properties.Members);
        Assert.Equal(schema, AvroSchema.Parse(schema.ToJson()));
    }

    [Theory]
    [InlineData("""{"type":"string","logicalType":"email"}""", "logical type 'email' is not known and is ignored; remove it or correct its name")]
    [InlineData("""{"type":"string","logicalType":7}""", "logical type '7' is not known and is ignored; remove it or correct its name")]
    [InlineData("""{"type":"string","logicalType":"date"}""", "logical type 'date' does not annotate string; use it on int")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":2,"scale":3}""", "logical type 'decimal' has a scale that is not from 0 to its precision and is ignored; correct 'scale'")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":0}""", "logical type 'decimal' needs a precision of 1 or more and is ignored; add a whole number as 'precision'")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":"4"}""", "logical type 'decimal' needs a precision of 1 or more and is ignored; add a whole number as 'precision'")]
    [InlineData("""{"type":"fixed","name":"F","size":8,"logicalType":"decimal","precision":19}""", "logical type 'decimal' has precision 19, but 8 bytes hold 18 digits; enlarge the fixed")]
    [InlineData("""{"type":"fixed","name":"F","size":11,"logicalType":"duration"}""", "logical type 'duration' does not annotate fixed 'F'; use it on fixed of 12 bytes")]
    [InlineData("""{"type":"array","items":"int","logicalType":"list"}""", "logical type \"list\" does not annotate array and is ignored; remove it")]
    public void LogicalType_ThatIsNotValid_IsIgnoredAndKeptWithAWarning(string json, string warning)
    {
        SchemaParseResult result = new AvroSchemaParser().TryParse(json);

        Assert.Null(result.Schema!.LogicalType);
        Assert.Equal(json, result.Schema.ToJson());
        Assert.Equal(warning, Assert.Single(result.Warnings).Message);
    }

    [Fact]
    public void Decimal_WithAScaleAbovePrecision_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => LogicalType.Decimal(2, 3));

    [Fact]
    public void WithLogicalType_OnTheWrongKind_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PrimitiveSchema.String.WithLogicalType(LogicalType.TimestampMicros));

    [Fact]
    public void WithLogicalType_OnALong_IsWrittenBeforeProperties() => Assert.Equal(
        """{"type":"long","logicalType":"timestamp-micros","officeflow.unit":"us"}""",
        PrimitiveSchema.Long.WithLogicalType(LogicalType.TimestampMicros).WithProperty("officeflow.unit", AvroJson.String("us")).ToString());

    [Fact]
    public void WithLogicalType_OverAnIgnoredOne_ReplacesIt() => Assert.Equal(
        """{"type":"string","logicalType":"uuid"}""",
        ((PrimitiveSchema)Schema("""{"type":"string","logicalType":"email"}""")).WithLogicalType(LogicalType.Uuid).ToString());
}
