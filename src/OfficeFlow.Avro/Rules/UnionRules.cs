namespace OfficeFlow.Avro.Rules;

/// <summary>A union holds no union, one schema of each unnamed kind, and one of each name (specification, "Unions").</summary>
internal static class UnionRules
{
    public static IEnumerable<SchemaProblem> Check(IReadOnlyList<Located<AvroSchema>> branches)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Located<AvroSchema> branch in branches)
        {
            // A full name may read like a kind ("array" is a legal record name), hence the mark.
            string identity = branch.Value is NamedSchema named ? "named " + named.Name.FullName : SchemaWords.Of(branch.Value.Kind);
            if (branch.Value is UnionSchema)
            {
                yield return new("union 'inside a union' is not allowed; list its branches in the outer union", branch.At);
            }
            else if (!seen.Add(identity))
            {
                string what = branch.Value is NamedSchema ? SchemaWords.Describe(branch.Value) : $"branch '{identity}'";
                yield return new($"{what} appears twice in one union; remove one of them", branch.At);
            }
        }
    }
}
