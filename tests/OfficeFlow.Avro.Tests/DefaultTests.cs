using OfficeFlow.Avro.Json;
using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class DefaultTests
{
    private const string Fixed2 = """{"type":"fixed","name":"F","size":2}""";
    private const string Inner = """{"type":"record","name":"I","fields":[{"name":"x","type":"int"},{"name":"y","type":"int","default":1}]}""";

    [Theory]
    [InlineData("null", "null")]
    [InlineData("int", "-2147483648")]
    [InlineData("long", "9223372036854775807")]
    [InlineData("float", "1")]
    [InlineData("double", "-1.5e300")]
    [InlineData("bytes", "\"\\u00ff\"")]
    [InlineData("""["null","int"]""", "null")]
    [InlineData("""["null","int"]""", "5")]
    [InlineData("""{"type":"array","items":"int"}""", "[1,2]")]
    [InlineData("""{"type":"map","values":["null","string"]}""", """{"a":null,"b":"x"}""")]
    [InlineData(Fixed2, "\"\\u00ff0\"")]
    [InlineData(Inner, """{"x":1}""")]
    public void Default_ThatFits_IsAccepted(string type, string value) =>
        Assert.Equal(AvroJson.Parse(value), ((RecordSchema)Schema(Record(Field("a", type, value)))).Fields[0].Default);

    [Theory]
    [InlineData("null", "0")]
    [InlineData("boolean", "\"true\"")]
    [InlineData("int", "1.0")]
    [InlineData("long", "9223372036854775808")]
    [InlineData("double", "\"NaN\"")]
    [InlineData("bytes", "\"\\u0100\"")]
    [InlineData("string", "null")]
    [InlineData("""["null","int"]""", "\"x\"")]
    [InlineData("""{"type":"array","items":"int"}""", "[1,null]")]
    [InlineData("""{"type":"map","values":"int"}""", "[]")]
    [InlineData(Fixed2, "\"abc\"")]
    [InlineData(Inner, "{}")]
    [InlineData("R", "{}")] // a record inside itself without end
    public void Default_ThatDoesNotFit_IsAnError(string type, string value) =>
        Assert.StartsWith("field 'a' has the default ", Assert.Single(ErrorsOf(Record(Field("a", type, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Default_OfARecordThatEndsLater_IsJudgedThen()
    {
        string inner = Named("I", Field("outer", """["R","null"]""", "{}"));

        Assert.Contains("field 'outer'", ErrorOf(Record(Field("i", inner), Field("n", "int"))), StringComparison.Ordinal);
        Assert.NotNull(Schema(Record(Field("i", $$"""["null",{{inner}}]""", "null"), Field("n", "int", "0"))));
    }

    [Theory]
    [InlineData("null", 0)]
    [InlineData("7", 1)]
    [InlineData("\"x\"", 2)]
    [InlineData("1.5", -1)]
    public void Default_OfAUnion_BelongsToTheFirstBranchThatFits(string value, int branch) =>
        Assert.Equal(branch, ((UnionSchema)Schema("""["null","long","string","bytes"]""")).FindDefaultBranch(AvroJson.Parse(value)));
}
