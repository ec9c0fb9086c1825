using OfficeFlow.Avro.Json;
using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class ParserTests
{
    [Fact]
    public void Record_WithEveryAttribute_KeepsThemAll()
    {
        var record = (RecordSchema)AvroSchema.Parse("""
            {"type": "record", "name": "Employee", "namespace": "contoso.hr", "doc": "A person", "aliases": ["Person", "old.Staff"], "owner": {"team": 7},
             "fields": [{"name": "id", "type": "long", "doc": "Key", "order": "descending", "aliases": ["key"], "default": 3, "pii": true}]}
            """);

        RecordField field = Assert.Single(record.Fields);
        Assert.Equal("contoso.hr.Employee", record.Name.FullName);
        Assert.Equal("A person", record.Doc);
        Assert.Equal(["contoso.hr.Person", "old.Staff"], record.Aliases);
        Assert.Equal("""{"owner":{"team":7}}""", record.Properties.ToString());
        Assert.Equal(("id", "Key", FieldOrder.Descending), (field.Name, field.Doc, field.Order));
        Assert.Equal(["key"], field.Aliases);
        Assert.Equal(AvroJson.Number(3), field.Default);
        Assert.Equal("""{"pii":true}""", field.Properties.ToString());
    }

    [Fact]
    public void Record_ThatRefersToItself_PointsBackToItself()
    {
        var record = (RecordSchema)Schema(Record(Field("next", """["null","R"]""")));

        Assert.Same(record, ((UnionSchema)record.Fields[0].Schema).Branches[1]);
    }

    [Fact]
    public void Error_AsType_IsARecord() => Assert.True(((RecordSchema)Schema("""{"type":"error","name":"R","fields":[]}""")).IsError);

    [Theory]
    [InlineData("Simple", "Simple")]
    [InlineData("\"namespace\":\"explicit\",\"name\":\"Simple\"", "explicit.Simple")]
    [InlineData("\"namespace\":\"ignored\",\"name\":\"a.full.Name\"", "a.full.Name")]
    public void Name_OfInnerType_IsResolvedAsTheSpecificationShows(string inner, string fullName)
    {
        string name = inner.Contains(':', StringComparison.Ordinal) ? inner : $"\"name\":\"{inner}\"";
        var record = (RecordSchema)Schema(Record(Field("a", $$"""{"type":"fixed","size":1,{{name}}}""")));

        Assert.Equal(fullName, ((NamedSchema)record.Fields[0].Schema).Name.FullName);
    }

    [Fact]
    public void Name_WithoutNamespace_InheritsTheOneOfTheEnclosingType()
    {
        var record = (RecordSchema)Schema(Named("a.full.Name", Field("x", """{"type":"fixed","size":1,"name":"Understanding"}"""), Field("y", "Understanding")));

        Assert.Equal("a.full.Understanding", ((NamedSchema)record.Fields[0].Schema).Name.FullName);
        Assert.Same(record.Fields[0].Schema, record.Fields[1].Schema);
    }

    [Fact]
    public void Reference_FromANamespaceToTheNullNamespace_IsFound()
    {
        AvroSchema union = Schema("""[{"type":"fixed","size":1,"name":"F"},{"type":"record","name":"n.R","fields":[{"name":"a","type":"F"}]}]""");

        Assert.Equal(union, AvroSchema.Parse(union.ToJson()));
    }

    [Fact]
    public void Positions_OfRecordFieldAndName_PointIntoTheText()
    {
        const string text = "{\n  \"type\": \"record\", \"name\": \"R\",\n  \"fields\": [\n    {\"name\": \"amount\", \"type\": \"long\"}]}";
        var record = (RecordSchema)AvroSchema.Parse(text);
        RecordField field = record.Fields[0];

        Assert.Equal(new SourceSpan(0, text.Length, 1, 1), record.Source);
        Assert.Equal("(2,29)", record.Name.Source.ToString());
        Assert.Equal("\"amount\"", Slice(text, field.NameSource));
        Assert.Equal("\"long\"", Slice(text, field.TypeSource));
        Assert.Equal(new SourceSpan(text.IndexOf("{\"name\": \"amount", StringComparison.Ordinal), 34, 4, 5), field.Source);
    }

    [Fact]
    public void Names_FromOutside_CanBeReferredTo()
    {
        var names = new SchemaNames();
        names.Add(Schema(Named("shared.Address", Field("city", """{"type":"enum","name":"City","symbols":["A"]}"""))));

        AvroSchema schema = new AvroSchemaParser().Parse(Record(Field("home", "shared.Address"), Field("city", "shared.City")), names);

        Assert.Equal(["City", "Address"], names.Schemas.Select(named => named.Name.Name).OrderBy(name => name.Length));
        Assert.True(names.TryGet("shared.City", out NamedSchema? city));
        Assert.Same(city, ((RecordSchema)schema).Fields[1].Schema);
        Assert.Equal(schema, AvroSchema.Parse(schema.ToJson()));
    }

    [Fact]
    public void Names_FromOutside_CannotBeDefinedAgain()
    {
        var names = new SchemaNames();
        names.Add(Schema(Record()));

        SchemaError error = Assert.Single(new AvroSchemaParser().TryParse(Record(Field("a", "int")), names).Errors);

        Assert.Equal("(1,25): record 'R' is defined twice; rename it, or refer to the first definition by its name", error.ToString());
    }

    [Fact]
    public void Names_TwoDefinitionsOfOneName_AreRefused()
    {
        var names = new SchemaNames();
        names.Add(Schema(Record()));

        names.Add(Schema(Record()));
        ArgumentException exception = Assert.Throws<ArgumentException>(() => names.Add(Schema(Record(Field("a", "int")))));
        Assert.StartsWith("record 'R' is already in the scope with another definition; rename one of them", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByteOrderMark_AtTheBeginning_IsSkipped() => Assert.Equal(PrimitiveSchema.Int, AvroSchema.Parse("\uFEFF\"int\""));

    [Fact]
    public void Defaults_WhenValidationIsOff_AreKeptAsTheyAre()
    {
        var lenient = new AvroSchemaParser(new AvroSchemaParserOptions { ValidateDefaults = false });

        var record = (RecordSchema)lenient.Parse(Record(Field("a", "boolean", "\"true\"")));

        Assert.Equal(AvroJson.String("true"), record.Fields[0].Default);
    }

    private static string Slice(string text, SourceSpan? span) => text.Substring(span!.Value.Offset, span.Value.Length);
}
