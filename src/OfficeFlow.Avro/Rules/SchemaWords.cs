namespace OfficeFlow.Avro.Rules;

/// <summary>The words of the specification for the kinds of schema, as they stand in schema text and in messages.</summary>
internal static class SchemaWords
{
    private static readonly string[] Words =
        ["null", "boolean", "int", "long", "float", "double", "bytes", "string", "record", "enum", "fixed", "array", "map", "union"];

    private static readonly Dictionary<string, SchemaKind> Primitives =
        Enumerable.Range(0, 8).ToDictionary(index => Words[index], index => (SchemaKind)index);

    public static string Of(SchemaKind kind) => Words[(int)kind];

    public static bool IsPrimitive(string word) => Primitives.ContainsKey(word);

    public static bool IsPrimitive(SchemaKind kind) => kind <= SchemaKind.String;

    public static bool TryGetPrimitive(string word, out SchemaKind kind) => Primitives.TryGetValue(word, out kind);

    /// <summary>Names a schema in a message, for example <c>record 'contoso.Employee'</c> or <c>string</c>.</summary>
    public static string Describe(AvroSchema schema) => schema is NamedSchema named ? $"{Of(schema.Kind)} '{named.Name}'" : Of(schema.Kind);
}
