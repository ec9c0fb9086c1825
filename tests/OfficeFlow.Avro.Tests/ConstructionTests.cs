using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro.Tests;

public sealed class ConstructionTests
{
    private static readonly SchemaName Name = new("Employee", "contoso.hr");

    [Fact]
    public void Record_BuiltInCode_EqualsTheOneThatWasRead()
    {
        var record = new RecordSchema(Name,
        [
            new("id", PrimitiveSchema.String.WithLogicalType(LogicalType.Uuid)) { Doc = "Key" },
            new("salary", UnionSchema.Nullable(PrimitiveSchema.Bytes.WithLogicalType(LogicalType.Decimal(12, 2)))) { Default = AvroJson.Null },
        ])
        { Doc = "A person", Aliases = ["Person"] };

        Assert.Equal(
            AvroSchema.Parse("""
                {"type":"record","name":"contoso.hr.Employee","doc":"A person","aliases":["Person"],"fields":[
                {"name":"id","type":{"type":"string","logicalType":"uuid"},"doc":"Key"},
                {"name":"salary","type":["null",{"type":"bytes","logicalType":"decimal","precision":12,"scale":2}],"default":null}]}
                """),
            record);
    }

    [Fact]
    public void Recursive_WithAnInnerRecord_CloseTheCircle()
    {
        RecordSchema department = RecordSchema.Recursive(Name, self =>
        [
            new("people", new ArraySchema(RecordSchema.Recursive(new SchemaName("Person", "contoso.hr"), person =>
            [
                new("department", UnionSchema.Nullable(self)) { Default = AvroJson.Null },
                new("manager", UnionSchema.Nullable(person)) { Default = AvroJson.Null },
            ]))),
        ]);

        Assert.Equal(department, AvroSchema.Parse(department.ToJson()));
    }

    [Fact]
    public void Recursive_ThatReadsItsOwnFields_IsRefused()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => RecordSchema.Recursive(Name, self => self.Fields));

        Assert.Equal("record 'contoso.hr.Employee' has no fields yet; read them after Recursive has returned", exception.Message);
    }

    [Fact]
    public void Recursive_WithADefaultThatContainsItself_IsRefused() => Assert.Throws<ArgumentException>(
        () => RecordSchema.Recursive(Name, self => [new("inner", self) { Default = AvroJson.Object() }]));

    [Fact]
    public void Record_WithADefaultThatDoesNotFit_IsRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => new RecordSchema(Name, [new("a", PrimitiveSchema.Int) { Default = AvroJson.String("x") }]));

        Assert.StartsWith("field 'a' has the default \"x\", which is not a whole number of 32 bits; change the default or the type", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_WithTwoFieldsOfOneName_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RecordSchema(Name, [new("a", PrimitiveSchema.Int), new("a", PrimitiveSchema.Int)]));

    [Theory]
    [InlineData("a b", "")]
    [InlineData("", "")]
    [InlineData("string", "x")]
    [InlineData("A", "x.")]
    public void Name_OutsideTheGrammar_IsRefused(string name, string @namespace) => Assert.Throws<ArgumentException>(() => new SchemaName(name, @namespace));

    [Fact]
    public void Enum_WithAForeignDefault_IsRefused() => Assert.Throws<ArgumentException>(() => new EnumSchema(Name, ["A"]) { Default = "B" });

    [Fact]
    public void Union_WithTwoArrays_IsRefused() => Assert.Throws<ArgumentException>(
        () => new UnionSchema(new ArraySchema(PrimitiveSchema.Int), new ArraySchema(PrimitiveSchema.Long)));

    [Fact]
    public void Fixed_OfNegativeSize_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new FixedSchema(Name, -1));
}
