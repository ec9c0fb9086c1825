namespace OfficeFlow.Avro.Tests;

/// <summary>The vocabulary of these tests: short ways to say a schema.</summary>
internal static class SchemaText
{
    /// <summary>A record <c>R</c> with the given fields, as JSON text.</summary>
    public static string Record(params string[] fields) => Named("R", fields);

    public static string Named(string name, params string[] fields) =>
        $$"""{"type":"record","name":"{{name}}","fields":[{{string.Join(",", fields)}}]}""";

    /// <summary>A field, as JSON text; the type is JSON, a bare word being the name of a type.</summary>
    public static string Field(string name, string type, string? @default = null, string? alias = null) =>
        $$"""{"name":"{{name}}","type":{{Type(type)}}{{(alias is null ? "" : $",\"aliases\":[\"{alias}\"]")}}{{(@default is null ? "" : $",\"default\":{@default}")}}}""";

    public static string Enum(string symbols, string? @default = null) =>
        $$"""{"type":"enum","name":"E","symbols":[{{string.Join(",", symbols.Select(symbol => $"\"{symbol}\""))}}]{{(@default is null ? "" : $",\"default\":\"{@default}\"")}}}""";

    public static string Type(string type) => type[0] is '{' or '[' or '"' ? type : $"\"{type}\"";

    public static AvroSchema Schema(string type) => AvroSchema.Parse(Type(type));

    public static IReadOnlyList<SchemaError> ErrorsOf(string json)
    {
        Assert.False(AvroSchema.TryParse(json, out AvroSchema? schema, out IReadOnlyList<SchemaError> errors));
        Assert.Null(schema);
        return errors;
    }

    public static string ErrorOf(string json) => Assert.Single(ErrorsOf(json)).ToString();
}
