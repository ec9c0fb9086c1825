namespace OfficeFlow.Avro.Compatibility;

/// <summary>
/// Every field of the reader gets its value from a field of the writer, or from its default. Fields only the writer has are skipped.
/// </summary>
internal static class RecordCompatibility
{
    public static void Expand(CompatibilityNode node, RecordSchema reader, RecordSchema writer, Func<AvroSchema, AvroSchema, CompatibilityNode> ask)
    {
        for (int position = 0; position < reader.Fields.Count; position++)
        {
            RecordField field = reader.Fields[position];
            string path = $"/fields/{position}";
            RecordField[] written = [.. FindWritten(field, writer)];
            if (written.Length == 1)
            {
                node.Add(new(ask(field.Schema, written[0].Schema), path + "/type", field, written[0]));
            }
            else if (written.Length > 1)
            {
                node.Problems.Add(Ambiguous(field, path, written));
            }
            else if (field.Default is null)
            {
                // An enum's own default does not help: it stands in for unknown symbols, not for a missing field.
                node.Problems.Add(MissingDefault(field, path, reader));
            }
        }
    }

    /// <summary>The name itself and every alias count; the order of the writer's fields does not.</summary>
    private static IEnumerable<RecordField> FindWritten(RecordField field, RecordSchema writer) => new[] { field.Name }
        .Concat(field.Aliases.Where(alias => alias != field.Name))
        .Select(writer.IndexOf)
        .Where(position => position >= 0)
        .Select(position => writer.Fields[position]);

    private static CompatibilityProblem Ambiguous(RecordField field, string path, IEnumerable<RecordField> written)
    {
        string names = string.Join("', '", written.Select(one => one.Name));
        string message = $"field '{field.Name}' matches the fields '{names}' of the writer by name and alias; remove an alias";
        return new(SchemaIncompatibilityKind.NameMismatch, path, message, field);
    }

    private static CompatibilityProblem MissingDefault(RecordField field, string path, RecordSchema reader)
    {
        string problem = $"field '{field.Name}' of record '{reader.Name}' is not in the writer and has no default";
        string message = $"{problem}; add a default, or an alias if it was renamed";
        return new(SchemaIncompatibilityKind.ReaderFieldMissingDefaultValue, path, message, field);
    }
}
