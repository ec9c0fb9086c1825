using OfficeFlow.Avro.Json;
using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Written { get; } =
    [
        "\"string\"",
        """{"type":"string","avro.java.string":"String"}""",
        """["null",{"type":"array","items":{"type":"map","values":"long"},"default":[]}]""",
        """{"type":"enum","name":"E","namespace":"a","doc":"d","aliases":["F","b.G"],"symbols":["X","Y"],"default":"X","note":1e3}""",
        """{"type":"fixed","name":"F","size":16,"logicalType":"uuid","x":null}""",
        """{"type":"bytes","logicalType":"decimal","precision":12,"scale":2}""",
        """{"type":"error","name":"R","namespace":"a.b","fields":[{"name":"f","doc":"\"q\" \\ \n","aliases":["g"],"type":["null","R"],"default":null,"order":"ignore","p":[1,{"q":false}]}]}""",
        """{"type":"record","name":"R","namespace":"a","fields":[{"name":"i","type":{"type":"fixed","name":"I","size":1}},{"name":"o","type":{"type":"record","name":"O","namespace":"b","fields":[{"name":"i","type":"a.I"},{"name":"j","type":{"type":"fixed","name":"J","namespace":"","size":1}}]}}]}""",
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void Json_InTheWrittenOrder_ComesBackLetterByLetter(string json) => Assert.Equal(json, AvroSchema.Parse(json).ToString());

    [Theory]
    [MemberData(nameof(Written))]
    public void Json_ReadTwice_GivesEqualSchemas(string json)
    {
        AvroSchema one = AvroSchema.Parse(json);
        AvroSchema other = AvroSchema.Parse(" " + json.Replace(",", " , ", StringComparison.Ordinal));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Json_OfTextBeyondAscii_IsNotEscaped() =>
        Assert.Equal("""{"type":"int","de":"größer 😀"}""", Schema("""{"type":"int","de":"gr\u00f6\u00dfer \ud83d\ude00"}""").ToJson());

    [Fact]
    public void Json_OfALoneSurrogate_IsEscaped() => Assert.Equal("""{"type":"int","x":"\ud83d"}""", Schema("""{"type":"int","x":"\ud83d"}""").ToJson());

    [Fact]
    public void WithProperty_OnARecursiveRecord_MovesTheInnerReferencesToTheCopy()
    {
        var copy = (RecordSchema)Schema(Record(Field("next", """["null","R"]"""))).WithProperty("owner", AvroJson.String("hr"));

        Assert.Equal("""{"owner":"hr"}""", copy.Properties.ToString());
        Assert.Same(copy, ((UnionSchema)copy.Fields[0].Schema).Branches[1]);
        Assert.Equal(copy, AvroSchema.Parse(copy.ToJson()));
    }

    [Fact]
    public void WithoutProperty_AfterWithProperty_GivesTheOriginal()
    {
        AvroSchema schema = Schema(Record(Field("next", """["null","R"]""")));

        Assert.Equal(schema, schema.WithProperty("officeflow", AvroJson.Null).WithoutProperty("officeflow"));
        Assert.Same(schema, schema.WithoutProperty("unknown"));
    }

    [Fact]
    public void WithProperty_ThatAvroDefines_IsRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Schema(Enum("A")).WithProperty("symbols", AvroJson.Null));

        Assert.StartsWith("property 'symbols' has a meaning in Avro for enum; set it through the member of the same name", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithProperty_OnAUnion_IsRefused() => Assert.Throws<ArgumentException>(() => Schema("""["int"]""").WithProperty("x", AvroJson.Null));

    [Fact]
    public void Json_OfTwoDefinitionsOfOneName_IsRefused()
    {
        var first = new FixedSchema(SchemaName.Parse("a.F"), 1);
        var second = new FixedSchema(SchemaName.Parse("a.F"), 2);
        var record = new RecordSchema(SchemaName.Parse("R"), [new RecordField("x", first), new RecordField("y", second)]);

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(record.ToJson);
        Assert.Equal("fixed 'a.F' has two different definitions in one schema; rename one of them", exception.Message);
    }
}
