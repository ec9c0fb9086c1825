using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro.Rules;

/// <summary>Every default value fits the schema of its field (specification, "Records").</summary>
internal static class DefaultRules
{
    public static IEnumerable<SchemaProblem> Check(RecordSchema record) => Check(record, new DefaultCheck());

    /// <summary>Judges every record that can be reached: a default in an inner record may be of the outer one, which is finished only now.</summary>
    public static IEnumerable<SchemaProblem> CheckReachable(AvroSchema root)
    {
        var check = new DefaultCheck();
        return SchemaWalk.Reachable(root).OfType<RecordSchema>().Where(record => record.IsComplete).SelectMany(record => Check(record, check));
    }

    private static IEnumerable<SchemaProblem> Check(RecordSchema record, DefaultCheck check)
    {
        foreach (RecordField field in record.Fields)
        {
            if (field.Default is { } value && !check.Fits(value, field.Schema))
            {
                string problem = $"field '{field.Name}' has the default {Shorten(value)}, which is not {Wanted(field.Schema)}";
                yield return new($"{problem}; change the default or the type", value.Source ?? field.NameSource);
            }
        }
    }

    private static string Wanted(AvroSchema schema) => schema.Kind switch
    {
        SchemaKind.Null => "null",
        SchemaKind.Boolean => "true or false",
        SchemaKind.Int => "a whole number of 32 bits",
        SchemaKind.Long => "a whole number of 64 bits",
        SchemaKind.Float or SchemaKind.Double => "a number",
        SchemaKind.Bytes => "a string of code points from 0 to 255",
        SchemaKind.String => "a string",
        SchemaKind.Enum => $"a symbol of {SchemaWords.Describe(schema)}",
        SchemaKind.Fixed => $"a string of {((FixedSchema)schema).Size} code points from 0 to 255 for {SchemaWords.Describe(schema)}",
        SchemaKind.Array => "an array of values that fit its items",
        SchemaKind.Map => "an object of values that fit the map",
        SchemaKind.Record => $"an object with a value for every field without default of {SchemaWords.Describe(schema)}",
        _ => "a value of any branch of the union",
    };

    private static string Shorten(AvroJson value)
    {
        string text = value.ToString();
        return text.Length <= 40 ? text : text.Substring(0, 39) + "…";
    }
}
