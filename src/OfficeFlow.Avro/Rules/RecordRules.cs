namespace OfficeFlow.Avro.Rules;

/// <summary>The fields of a record have different names, their aliases included (specification, "Records" and "Aliases").</summary>
internal static class RecordRules
{
    public static IEnumerable<SchemaProblem> Check(string record, IReadOnlyList<RecordField> fields)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RecordField field in fields)
        {
            if (!names.Add(field.Name))
            {
                yield return new($"field '{field.Name}' appears twice in record '{record}'; rename or remove one of them", field.NameSource);
            }
        }

        Dictionary<string, string> aliases = new(StringComparer.Ordinal);
        foreach (RecordField field in fields)
        {
            foreach (string alias in field.Aliases)
            {
                if (aliases.TryGetValue(alias, out string? other) && other != field.Name)
                {
                    string message = $"field '{field.Name}' has the alias '{alias}', which field '{other}' has too; keep one of them";
                    yield return new(message, field.NameSource);
                }

                aliases[alias] = field.Name;
            }
        }
    }
}
