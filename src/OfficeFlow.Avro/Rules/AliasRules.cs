namespace OfficeFlow.Avro.Rules;

/// <summary>Aliases are unique; apart from that the specification allows any string, so that illegal old names can be repaired ("Aliases").</summary>
internal static class AliasRules
{
    public static IEnumerable<SchemaProblem> Check(string what, string name, IReadOnlyList<Located<string>> aliases)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Located<string> alias in aliases)
        {
            if (!seen.Add(alias.Value))
            {
                yield return new($"{what} '{name}' has the alias '{alias.Value}' twice; keep one of them", alias.At);
            }
        }
    }

    public static void Require(string what, string name, IEnumerable<string> aliases) =>
        SchemaProblem.ThrowFirst(Check(what, name, [.. aliases.Select(alias => new Located<string>(alias))]), nameof(aliases));
}
