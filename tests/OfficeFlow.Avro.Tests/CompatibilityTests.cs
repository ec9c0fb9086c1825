using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class CompatibilityTests
{
    private const string NullableRecord = """["null",{"type":"record","name":"I","fields":[{"name":"a","type":"int"}]}]""";
    private const string NullableRecordWithMore = """["null",{"type":"record","name":"I","fields":[{"name":"a","type":"int"},{"name":"b","type":"int"}]}]""";

    [Theory]
    [InlineData("long", "int")]
    [InlineData("float", "int")]
    [InlineData("float", "long")]
    [InlineData("double", "int")]
    [InlineData("double", "long")]
    [InlineData("double", "float")]
    [InlineData("bytes", "string")]
    [InlineData("string", "bytes")]
    [InlineData("""["null","long"]""", "int")]
    [InlineData("long", """["int","long"]""")]
    [InlineData("""["string","null"]""", """["null","bytes"]""")]
    [InlineData("""{"type":"array","items":"long"}""", """{"type":"array","items":"int"}""")]
    [InlineData("""{"type":"map","values":"double"}""", """{"type":"map","values":"float"}""")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","B"]}""", """{"type":"enum","name":"E","symbols":["B"]}""")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"],"default":"A"}""", """{"type":"enum","name":"E","symbols":["A","B"]}""")]
    [InlineData("""{"type":"fixed","name":"a.F","size":1}""", """{"type":"fixed","name":"b.F","size":1}""")]
    [InlineData("""{"type":"fixed","name":"a.F","aliases":["G"],"size":1}""", """{"type":"fixed","name":"a.G","size":1}""")]
    [InlineData("""{"type":"bytes","logicalType":"decimal","precision":9,"scale":3}""", """{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}""")]
    [InlineData("""[{"type":"fixed","name":"a.F","size":1}]""", """{"type":"fixed","name":"b.F","size":1}""")]
    [InlineData("int", "[]")]
    public void Reader_ThatCanReadTheWriter_IsCompatible(string reader, string writer) =>
        Assert.Equal("compatible", SchemaCompatibility.Check(Schema(reader), Schema(writer)).ToString());

    [Theory]
    [InlineData("int", "long", "TYPE_MISMATCH at /: type 'int' cannot read long; keep the type or add a field of another name")]
    [InlineData("float", "double", "TYPE_MISMATCH at /: type 'float' cannot read double; keep the type or add a field of another name")]
    [InlineData("string", "int", "TYPE_MISMATCH at /: type 'string' cannot read int; keep the type or add a field of another name")]
    [InlineData("null", """["null","int"]""", "TYPE_MISMATCH at /1: type 'null' cannot read int; keep the type or add a field of another name")]
    [InlineData("""["null","string"]""", "int", "MISSING_UNION_BRANCH at /: union 'of the reader' has no branch for int; add one")]
    [InlineData("""["null"]""", """["null","int"]""", "MISSING_UNION_BRANCH at /1: union 'of the reader' has no branch for int; add one")]
    [InlineData(NullableRecordWithMore, NullableRecord, "MISSING_UNION_BRANCH at /1: union 'of the reader' has a branch for record 'I' that cannot read it; make record 'I' compatible")]
    [InlineData("""{"type":"array","items":"int"}""", """{"type":"array","items":"null"}""", "TYPE_MISMATCH at /items: type 'int' cannot read null; keep the type or add a field of another name")]
    [InlineData("""{"type":"map","values":"int"}""", """{"type":"map","values":"null"}""", "TYPE_MISMATCH at /values: type 'int' cannot read null; keep the type or add a field of another name")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"]}""", """{"type":"enum","name":"E","symbols":["A","B","C"]}""", "MISSING_ENUM_SYMBOLS at /symbols: enum 'E' lacks the symbols 'B', 'C'; add them or give the enum a default")]
    [InlineData("""{"type":"fixed","name":"F","size":1}""", """{"type":"fixed","name":"F","size":2}""", "FIXED_SIZE_MISMATCH at /size: fixed 'F' of 1 bytes is to read 2 bytes; keep the size or use another name")]
    [InlineData("""{"type":"fixed","name":"F","size":1}""", """{"type":"fixed","name":"a.G","size":1}""", "NAME_MISMATCH at /name: fixed 'F' is to read fixed 'a.G'; keep the name or add the alias 'a.G'")]
    public void Reader_ThatCannotReadTheWriter_SaysWhy(string reader, string writer, string reason) =>
        Assert.Equal(reason, SchemaCompatibility.Check(Schema(reader), Schema(writer)).ToString());

    [Fact]
    public void Field_WithoutDefaultThatTheWriterLacks_IsReportedAtItsPlace()
    {
        SchemaIncompatibility reason = Assert.Single(Check(Record(Field("a", "int"), Field("b", "int")), Record(Field("a", "int"))).Incompatibilities);

        Assert.Equal("READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1: field 'b' of record 'R' is not in the writer and has no default; add a default, or an alias if it was renamed", reason.ToString());
        Assert.Equal(("b", null), (reason.ReaderField?.Name, reason.WriterField?.Name));
    }

    [Fact]
    public void Field_OfAnotherType_IsReportedAtItsType()
    {
        SchemaIncompatibility reason = Assert.Single(Check(Record(Field("x", "null"), Field("a", "int")), Record(Field("a", "string"), Field("x", "null"))).Incompatibilities);

        Assert.Equal("TYPE_MISMATCH /fields/1/type", $"{reason.Code} {reason.Path}");
        Assert.Equal(("a", "a"), (reason.ReaderField?.Name, reason.WriterField?.Name));
    }

    [Fact]
    public void Field_WithADefault_MayBeMissing() => Assert.True(Check(Record(Field("a", "int", "1")), Record()).IsCompatible);

    [Fact]
    public void Field_OfAnEnumWithADefault_NeedsADefaultOfItsOwn() => Assert.False(Check(Record(Field("e", Enum("A", "A"))), Record()).IsCompatible);

    [Fact]
    public void Field_ThatTheReaderLacks_IsSkipped() => Assert.True(Check(Record(), Record(Field("a", "int"))).IsCompatible);

    [Fact]
    public void Field_WithAnAlias_ReadsTheOldName() => Assert.True(Check(Record(Field("b", "long", alias: "a")), Record(Field("a", "int"))).IsCompatible);

    [Fact]
    public void Field_ThatMatchesTwoOfTheWriter_IsAmbiguous() => Assert.Equal(
        "NAME_MISMATCH at /fields/0: field 'b' matches the fields 'b', 'a' of the writer by name and alias; remove an alias",
        Check(Record(Field("b", "int", alias: "a")), Record(Field("a", "int"), Field("b", "int"))).ToString());

    [Fact]
    public void Reasons_InSeveralPlaces_AreAllReported()
    {
        string reader = Record(Field("a", "int"), Field("b", Named("I", Field("c", "null"))), Field("d", "int"));
        string writer = Record(Field("a", "string"), Field("b", Named("J", Field("c", "boolean"))));

        Assert.Equal(
            ["/fields/2", "/fields/0/type", "/fields/1/type/name", "/fields/1/type/fields/0/type"],
            Check(reader, writer).Incompatibilities.Select(reason => reason.Path));
    }

    [Fact]
    public void Recursion_ThatIsCompatible_Ends() =>
        Assert.True(Check(Record(Field("v", "long"), Field("next", """["null","R"]""")), Record(Field("v", "int"), Field("next", """["null","R"]"""))).IsCompatible);

    [Fact]
    public void Recursion_WithABreakInside_IsIncompatible() =>
        Assert.Equal("/fields/0/type", Assert.Single(Check(Record(Field("v", "int"), Field("next", "R")), Record(Field("v", "long"), Field("next", "R"))).Incompatibilities).Path);

    [Fact]
    public void Recursion_ThroughAUnion_IsRefutedAllTheWayUp()
    {
        // The verdict on the union hangs on the record, which is refuted by its second field only.
        string reader = Record(Field("next", """["null","R"]"""), Field("v", "int"));
        string writer = Record(Field("next", """["null","R"]"""), Field("v", "string"));

        Assert.Equal(["/fields/0/type/1", "/fields/1/type"], Check(reader, writer).Incompatibilities.Select(reason => reason.Path));
    }

    [Theory]
    [InlineData(CompatibilityMode.None, "")]
    [InlineData(CompatibilityMode.Backward, "Backward 1")]
    [InlineData(CompatibilityMode.BackwardTransitive, "Backward 1, Backward 0")]
    [InlineData(CompatibilityMode.Forward, "")]
    [InlineData(CompatibilityMode.ForwardTransitive, "Forward 0")]
    [InlineData(CompatibilityMode.Full, "Backward 1")]
    [InlineData(CompatibilityMode.FullTransitive, "Backward 1, Backward 0, Forward 0")]
    public void Mode_OverAHistory_LooksWhereItsNameSays(CompatibilityMode mode, string reasons)
    {
        AvroSchema[] history = [Schema(Record(Field("a", "int"))), Schema(Record())];

        CompatibilityResult result = SchemaCompatibility.Check(mode, Schema(Record(Field("a", "string"))), history);

        Assert.Equal(reasons, string.Join(", ", result.Incompatibilities.Select(reason => $"{reason.Direction} {reason.HistoryIndex}")));
    }

    [Fact]
    public void Mode_WithoutHistory_IsCompatible() => Assert.True(SchemaCompatibility.Check(CompatibilityMode.FullTransitive, PrimitiveSchema.Int, []).IsCompatible);

    private static CompatibilityResult Check(string reader, string writer) => SchemaCompatibility.Check(Schema(reader), Schema(writer));
}
