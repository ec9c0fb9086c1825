using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Finds the records that can contain themselves: only there must the depth of a value be counted.</summary>
internal static class RecordCycles
{
    public static EquatableArray<RecordSpec> Mark(IReadOnlyList<RecordSpec> records)
    {
        Dictionary<string, string[]> references = records.ToDictionary(
            static record => record.CSharpName, static record => record.Fields.SelectMany(static field => References(field.Type)).Distinct().ToArray());
        return records.Select(record => record with { IsRecursive = CanReach(record.CSharpName, record.CSharpName, references, []) }).ToEquatableArray();
    }

    private static bool CanReach(string from, string target, Dictionary<string, string[]> references, HashSet<string> visited) =>
        references[from].Any(next => next == target || (visited.Add(next) && CanReach(next, target, references, visited)));

    private static IEnumerable<string> References(TypeSpec type) => type switch
    {
        RecordReferenceSpec reference => [reference.CSharpName],
        NullableSpec nullable => References(nullable.Value),
        ListSpec list => References(list.Item),
        MapSpec map => References(map.Value),
        _ => [],
    };
}
