using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class EqualityTests
{
    [Theory]
    [InlineData("""{"type":"int","p":1}""", """{"type":"int","p":2}""")]
    [InlineData("""{"type":"int","logicalType":"date"}""", "int")]
    [InlineData("""{"type":"fixed","name":"F","size":1}""", """{"type":"fixed","name":"F","size":2}""")]
    [InlineData("""{"type":"fixed","name":"F","size":1,"aliases":["G"]}""", """{"type":"fixed","name":"F","size":1}""")]
    [InlineData("""{"type":"fixed","name":"F","size":1,"doc":"G"}""", """{"type":"fixed","name":"F","size":1}""")]
    [InlineData("""{"type":"fixed","name":"F","size":1,"namespace":"x"}""", """{"type":"fixed","name":"F","size":1}""")]
    [InlineData("""["int","null"]""", """["null","int"]""")]
    [InlineData("""{"type":"record","name":"R","fields":[{"name":"a","type":"int","default":1}]}""", """{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}""")]
    [InlineData("""{"type":"record","name":"R","fields":[{"name":"a","type":"int","order":"ignore"}]}""", """{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}""")]
    public void Schemas_ThatSayDifferentThings_AreNotEqual(string left, string right) => Assert.NotEqual(Schema(left), Schema(right));

    [Fact]
    public void Properties_InAnotherOrder_AreEqual() =>
        Assert.Equal(Schema("""{"type":"int","p":1,"q":{"x":1,"y":2}}"""), Schema("""{"q":{"y":2,"x":1},"p":1,"type":"int"}"""));

    [Theory]
    [InlineData("int", "int", true)]
    [InlineData("int", "long", false)]
    [InlineData("""{"type":"long","logicalType":"timestamp-millis"}""", """{"type":"long","logicalType":"timestamp-micros"}""", false)]
    [InlineData("""{"type":"long","logicalType":"timestamp-millis"}""", "long", false)]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}""", """{"type":"bytes","logicalType":"decimal","precision":9,"scale":3}""", false)]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}""", """{"type":"bytes","logicalType":"decimal","precision":8,"scale":2}""", false)]
    [InlineData("""["null","int"]""", """["int","null"]""", false)]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","B"]}""", """{"type":"enum","name":"E","symbols":["B","A"]}""", false)]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"]}""", """{"type":"enum","name":"E","symbols":["A"],"default":"A","doc":"d","p":1}""", true)]
    [InlineData("""{"type":"fixed","name":"F","size":1}""", """{"type":"fixed","name":"F","size":2}""", false)]
    [InlineData("""{"type":"fixed","name":"a.F","size":1}""", """{"type":"fixed","name":"b.F","size":1}""", true)]
    [InlineData("""{"type":"fixed","name":"a.G","size":1}""", """{"type":"fixed","name":"b.F","size":1}""", false)]
    [InlineData("""{"type":"fixed","name":"a.G","size":1}""", """{"type":"fixed","name":"b.F","size":1,"aliases":["a.G"]}""", true)]
    [InlineData("""[{"type":"fixed","name":"a.F","size":1},{"type":"fixed","name":"b.F","size":1}]""", """[{"type":"fixed","name":"b.F","size":1},{"type":"fixed","name":"a.F","size":1}]""", false)]
    [InlineData("""{"type":"array","items":"int"}""", """{"type":"array","items":"long"}""", false)]
    [InlineData("""{"type":"map","values":"int"}""", """{"type":"map","values":"int"}""", true)]
    public void WireIdentity_OfTwoSchemas_IsAsTheTableSays(string writer, string reader, bool identical) =>
        Assert.Equal(identical, SchemaEquality.IsWireIdentical(Schema(writer), Schema(reader)));

    [Theory]
    [InlineData("""{"name":"a","type":"int"},{"name":"b","type":"int"}""", """{"name":"b","type":"int"},{"name":"a","type":"int"}""", false)]
    [InlineData("""{"name":"a","type":"int"}""", """{"name":"b","type":"int"}""", false)]
    [InlineData("""{"name":"a","type":"int"}""", """{"name":"b","type":"int","aliases":["a"]}""", true)]
    [InlineData("""{"name":"a","type":"int"}""", """{"name":"a","type":"int","default":1,"order":"ignore"}""", true)]
    [InlineData("""{"name":"a","type":"int"}""", """{"name":"a","type":"int"},{"name":"b","type":"int","default":1}""", false)]
    [InlineData("""{"name":"a","type":["null","R"]}""", """{"name":"a","type":["null","R"],"doc":"d"}""", true)]
    public void WireIdentity_OfFields_IsAsTheTableSays(string writer, string reader, bool identical) =>
        Assert.Equal(identical, SchemaEquality.IsWireIdentical(Schema(Record(writer)), Schema(Record(reader))));
}
