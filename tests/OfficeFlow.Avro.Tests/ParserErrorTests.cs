using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class ParserErrorTests
{
    [Theory]
    [InlineData("1", "(1,1): schema 1 is not a type; write a type name, an object with a 'type', or an array of types")]
    [InlineData("{}", "(1,1): schema has no 'type'; add one")]
    [InlineData("""{"type":{"type":"int"}}""", """(1,9): attribute 'type' of a schema is not a string; write {"type":"int"} without the object around it""")]
    [InlineData("\"Later\"", "(1,1): type 'Later' is not defined before this place; define it first or correct the name")]
    [InlineData("\"array\"", """(1,1): type 'array' is written like the name of a type; put it into an object of its own, as in "type": {"type": "array", ...}""")]
    [InlineData("""{"type":"array"}""", "(1,1): array has no 'items'; add the type of its items")]
    [InlineData("""{"type":"map"}""", "(1,1): map has no 'values'; add the type of its values")]
    [InlineData("""["int","null","int"]""", "(1,15): branch 'int' appears twice in one union; remove one of them")]
    [InlineData("""["int",["null"]]""", "(1,8): union 'inside a union' is not allowed; list its branches in the outer union")]
    [InlineData("""[{"type":"fixed","name":"F","size":1},"F"]""", "(1,39): fixed 'F' appears twice in one union; remove one of them")]
    public void Schema_ThatIsWrong_SaysWhereAndWhat(string json, string error) => Assert.Equal(error, ErrorOf(json));

    [Theory]
    [InlineData("""{"type":"record","fields":[]}""", "(1,1): record has no 'name'; add one")]
    [InlineData("""{"type":"record","name":7,"fields":[]}""", "(1,25): record has a 'name' that is not a string; put it in double quotes")]
    [InlineData("""{"type":"record","name":"1x","fields":[]}""", "(1,25): record '1x' is not an Avro name; start with a letter or '_' and go on with letters, digits and '_'")]
    [InlineData("""{"type":"record","name":"é","fields":[]}""", "(1,25): record 'é' is not an Avro name; start with a letter or '_' and go on with letters, digits and '_'")]
    [InlineData("""{"type":"record","name":"a.int","fields":[]}""", "(1,25): record 'int' has the name of a primitive type; choose another name")]
    [InlineData("""{"type":"record","name":"R","namespace":"a..b","fields":[]}""", "(1,41): namespace 'a..b' is not made of Avro names with dots between them; let each start with a letter or '_' and go on with letters, digits and '_'")]
    [InlineData("""{"type":"record","name":"R","doc":1,"fields":[]}""", "(1,35): record 'R' has a 'doc' that is not a string; put it in double quotes")]
    [InlineData("""{"type":"record","name":"R","aliases":["A","A"],"fields":[]}""", "(1,44): record 'R' has the alias 'A' twice; keep one of them")]
    [InlineData("""{"type":"record","name":"R","aliases":"A","fields":[]}""", "(1,39): record 'R' has 'aliases' that are not an array; write an array of strings")]
    [InlineData("""{"type":"record","name":"R"}""", "(1,1): record 'R' has no 'fields'; write an array of fields, or an empty one")]
    [InlineData("""{"type":"record","name":"R","fields":{}}""", "(1,38): record 'R' has 'fields' that are not an array; write an array of fields, or an empty one")]
    [InlineData("""{"type":"record","name":"R","fields":["a"]}""", """(1,39): record 'R' has "a" among its fields; write an object with 'name' and 'type'""")]
    public void Record_ThatIsWrong_SaysWhereAndWhat(string json, string error) => Assert.Equal(error, ErrorOf(json));

    [Theory]
    [InlineData("""{"type":"int"}""", "(2,1): record 'R' has a field without 'name'; add one")]
    [InlineData("""{"name":"a"}""", "(2,9): field 'a' of record 'R' has no 'type'; add one")]
    [InlineData("""{"name":"a-b","type":"int"}""", "(2,9): field 'a-b' is not an Avro name; start with a letter or '_' and go on with letters, digits and '_'")]
    [InlineData("""{"name":"a","type":"int","order":"up"}""", "(2,34): field 'a' has the order 'up'; write 'ascending', 'descending' or 'ignore'")]
    [InlineData("""{"name":"a","type":"int","default":2147483648}""", "(2,36): field 'a' has the default 2147483648, which is not a whole number of 32 bits; change the default or the type")]
    [InlineData("""{"name":"a","type":"int"},{"name":"a","type":"int"}""", "(2,35): field 'a' appears twice in record 'R'; rename or remove one of them")]
    [InlineData("""{"name":"a","type":"int","aliases":["x"]},{"name":"b","type":"int","aliases":["x"]}""", "(2,51): field 'b' has the alias 'x', which field 'a' has too; keep one of them")]
    [InlineData("""{"name":"a","type":"int","type":"long"}""", "(2,26): key 'type' appears twice in one object; keep one of them")]
    public void Field_ThatIsWrong_SaysWhereAndWhat(string field, string error) =>
        Assert.Equal(error, ErrorOf("{\"type\":\"record\",\"name\":\"R\",\"fields\":[\n" + field + "]}"));

    [Theory]
    [InlineData("""{"type":"enum","name":"E"}""", "(1,1): enum 'E' has no 'symbols'; add an array of names")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","A"]}""", "(1,42): symbol 'A' appears twice in enum 'E'; remove one of them")]
    [InlineData("""{"type":"enum","name":"E","symbols":["a b"]}""", "(1,38): symbol 'a b' is not an Avro name; start with a letter or '_' and go on with letters, digits and '_'")]
    [InlineData("""{"type":"enum","name":"E","symbols":[1]}""", "(1,38): enum 'E' has 1 among its 'symbols'; write a string")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"],"default":"B"}""", "(1,53): enum 'E' has the default 'B', which is not one of its symbols; add the symbol or choose one of them")]
    [InlineData("""{"type":"fixed","name":"F"}""", "(1,1): fixed 'F' has no 'size'; add the number of bytes")]
    [InlineData("""{"type":"fixed","name":"F","size":-1}""", "(1,35): fixed 'F' has the size -1; write a whole number from 0 to 2147483647")]
    [InlineData("""{"type":"fixed","name":"F","size":1.0}""", "(1,35): fixed 'F' has the size 1.0; write a whole number from 0 to 2147483647")]
    public void EnumOrFixed_ThatIsWrong_SaysWhereAndWhat(string json, string error) => Assert.Equal(error, ErrorOf(json));

    [Theory]
    [InlineData("", "(1,1): text the end of the text is not a JSON value; write an object, array, string, number, true, false or null")]
    [InlineData("\"int\" x", "(1,7): text 'x' follows the end of the value; remove it")]
    [InlineData("{\r\n\"type\" \"int\"}", "(2,8): key has '\"' where ':' is due; write ':'")]
    [InlineData("[\"int\"\r\"null\"]", "(2,1): array has '\"' where ']' is due; write ']' or ','")]
    [InlineData("{,}", "(1,2): object has ',' where a key is due; write a string in double quotes")]
    [InlineData("[1,]", "(1,4): text ']' is not a JSON value; write an object, array, string, number, true, false or null")]
    [InlineData("\"int", "(1,5): string has no end; close it with a double quote")]
    [InlineData("\"a\tb\"", "(1,3): string has the control character U+0009 in it; write control characters as escapes, as in \\n")]
    [InlineData("\"\\x\"", "(1,3): string has the escape '\\' 'x'; JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits")]
    [InlineData("\"\\u12g4\"", "(1,6): string has 'g' in a \\u escape; write four hexadecimal digits")]
    [InlineData("-", "(1,2): number has the end of the text where a digit is due; write at least one digit")]
    [InlineData("01", "(1,2): text '1' follows the end of the value; remove it")]
    [InlineData("nul", "(1,1): text 'n' is not a JSON value; write 'null' if that is meant")]
    [InlineData("/* a */ \"int\"", "(1,1): text '/' is not a JSON value; write an object, array, string, number, true, false or null")]
    public void Json_ThatIsWrong_SaysWhereAndWhat(string json, string error) => Assert.Equal(error, ErrorOf(json));

    [Fact]
    public void Errors_InSeveralParts_AreAllReported()
    {
        string[] errors = [.. ErrorsOf(Record(Field("a", "X"), Field("1", "int"), Field("b", "Y"))).Select(error => error.Message.Split(';')[0])];

        Assert.Equal(["type 'X' is not defined before this place", "field '1' is not an Avro name", "type 'Y' is not defined before this place"], errors);
    }

    [Fact]
    public void Reference_ToADefinitionWithErrors_IsNotReportedAgain() =>
        Assert.Contains("has no 'size'", ErrorOf(Record(Field("a", """{"type":"fixed","name":"F"}"""), Field("b", "F"))), StringComparison.Ordinal);

    [Fact]
    public void Reference_BeforeTheDefinition_IsAnError() =>
        Assert.StartsWith("(1,58): type 'F' is not defined", ErrorOf(Record(Field("a", "F"), Field("b", """{"type":"fixed","name":"F","size":1}"""))), StringComparison.Ordinal);

    [Fact]
    public void Parse_OfABadText_ThrowsWithEveryError()
    {
        SchemaParseException exception = Assert.Throws<SchemaParseException>(() => AvroSchema.Parse("""["X","Y"]"""));

        Assert.Equal(2, exception.Errors.Count);
        Assert.Equal((1, 6), (exception.Errors[1].Line, exception.Errors[1].Column));
        Assert.Contains("(1,6): type 'Y' is not defined", exception.Message, StringComparison.Ordinal);
    }
}
