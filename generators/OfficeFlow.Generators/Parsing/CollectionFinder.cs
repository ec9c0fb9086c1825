using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Finds the arrays and maps that a codec needs methods for, each once.</summary>
internal static class CollectionFinder
{
    public static EquatableArray<CollectionSpec> Find(EquatableArray<RecordSpec> records)
    {
        var sizes = new WireSizes(records);
        return records.SelectMany(static record => record.Fields).SelectMany(static field => Collections(field.Type)).Distinct()
            .Select(type => new CollectionSpec(type, sizes.MinItemSize(type))).ToEquatableArray();
    }

    private static IEnumerable<TypeSpec> Collections(TypeSpec type) => type switch
    {
        NullableSpec nullable => Collections(nullable.Value),
        ListSpec list => [list, .. Collections(list.Item)],
        MapSpec map => [map, .. Collections(map.Value)],
        _ => [],
    };
}
