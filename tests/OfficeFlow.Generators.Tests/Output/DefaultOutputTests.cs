using System.Text.Json.Nodes;
using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Output;

/// <summary>Which members have an Avro default, and which (Avro specification, "Complex Types: Records").</summary>
public class DefaultOutputTests
{
    [Theory]
    [InlineData("public required int X { get; init; }", null)]
    [InlineData("public int X { get; init; }", null)]
    [InlineData("public required int? X { get; init; }", null)]
    [InlineData("public int? X { get; init; }", "null")]
    [InlineData("public string? X { get; init; } = null;", "null")]
    [InlineData("public int? X { get; init; } = 5;", null)]
    [InlineData("public int X { get; init; } = 2 * 21;", "42")]
    [InlineData("public long X { get; init; } = long.MinValue;", "-9223372036854775808")]
    [InlineData("public byte X { get; init; } = 0xFF;", "255")]
    [InlineData("public float X { get; init; } = 0.1f;", "0.1")]
    [InlineData("public double X { get; init; } = 5;", "5")]
    [InlineData("public double X { get; init; } = double.NaN;", null)]
    [InlineData("public bool X { get; init; } = true;", "true")]
    [InlineData("public string X { get; init; } = \"a\\\"b\";", "\"a\\u0022b\"")]
    [InlineData("public string X { get; init; } = string.Empty;", "\"\"")]
    [InlineData("public string X { get; init; } = null!;", null)]
    [InlineData("public string X { get; init; } = Environment.NewLine;", null)]
    [InlineData("public DayOfWeek X { get; init; } = DayOfWeek.Friday;", "\"Friday\"")]
    [InlineData("public DayOfWeek X { get; init; } = (DayOfWeek)77;", null)]
    [InlineData("public List<int> X { get; init; } = [];", "[]")]
    [InlineData("public Dictionary<string, int> X { get; init; } = [];", "{}")]
    [InlineData("public byte[] X { get; init; } = [];", "\"\"")]
    [InlineData("public List<int> X { get; init; } = [1];", null)]
    [InlineData("[AvroDecimal(5, 2)] public decimal X { get; init; } = 1.5m;", "\"\\u0000\\u0096\"")]
    [InlineData("[AvroDecimal(5, 2)] public decimal X { get; init; } = -1;", "\"\\u009C\"")]
    [InlineData("[AvroDecimal(5, 2)] public decimal X { get; init; } = 1.234m;", null)]
    [InlineData("public Guid X { get; init; } = Guid.Empty;", null)]
    public void Default_OfAMember_IsItsConstantInitializer(string member, string? expected) =>
        Assert.Equal(expected, Default($"[OfficeFlowMessage(\"a\")] public partial record Order {{ {member} }}"));

    [Theory]
    [InlineData("int X", null)]
    [InlineData("int? X", null)]
    [InlineData("int? X = null", "null")]
    [InlineData("int X = 7", "7")]
    [InlineData("DayOfWeek X = DayOfWeek.Monday", "\"Monday\"")]
    public void Default_OfAPositionalMember_IsThatOfTheParameter(string parameter, string? expected) =>
        Assert.Equal(expected, Default($"[OfficeFlowMessage(\"a\")] public partial record Order({parameter});"));

    private static string? Default(string message)
    {
        GeneratorRun run = TestProject.Of(message).Generate().AssertCompiles();
        string schema = SchemaOf(run, "Order");
        JsonNode field = JsonNode.Parse(schema)!["fields"]![0]!;
        return field.AsObject().TryGetPropertyValue("default", out JsonNode? found) ? found?.ToJsonString() ?? "null" : null;
    }

    private static string SchemaOf(GeneratorRun run, string type)
    {
        var codec = run.Output.GetTypeByMetadataName(type + "Codec")!;
        return (string)((Microsoft.CodeAnalysis.IFieldSymbol)codec.GetMembers("Schema").Single()).ConstantValue!;
    }
}
