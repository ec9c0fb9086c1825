namespace OfficeFlow.Avro.Rules;

/// <summary>Symbols are names, each appears once, and the default is one of them (specification, "Enums").</summary>
internal static class EnumRules
{
    public static IEnumerable<SchemaProblem> Check(string name, IReadOnlyList<Located<string>> symbols)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Located<string> symbol in symbols)
        {
            if (NameRules.CheckSimpleName("symbol", symbol.Value) is { } problem)
            {
                yield return new(problem, symbol.At);
            }
            else if (!seen.Add(symbol.Value))
            {
                yield return new($"symbol '{symbol.Value}' appears twice in enum '{name}'; remove one of them", symbol.At);
            }
        }
    }

    public static string? CheckDefault(string name, string? symbol, IReadOnlyList<string> symbols) => symbol is null || symbols.Contains(symbol)
        ? null
        : $"enum '{name}' has the default '{symbol}', which is not one of its symbols; add the symbol or choose one of them";
}
