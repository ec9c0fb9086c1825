using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>The least number of bytes that values take. It bounds how many items a block of so many bytes can hold.</summary>
internal sealed class WireSizes(EquatableArray<RecordSpec> records)
{
    private readonly Dictionary<string, RecordSpec> _records = records.ToDictionary(static record => record.CSharpName);

    public int MinItemSize(TypeSpec collection) => collection switch
    {
        ListSpec list => MinSize(list.Item, []),
        MapSpec map => 1 + MinSize(map.Value, []), // the key's length
        _ => throw new ArgumentOutOfRangeException(nameof(collection), collection, "Only arrays and maps have items."),
    };

    private int MinSize(TypeSpec type, HashSet<string> open) => type switch
    {
        ScalarSpec { Kind: ScalarKind.Single } => 4,
        ScalarSpec { Kind: ScalarKind.Double } => 8,
        ScalarSpec { Kind: ScalarKind.Guid } => 37,
        DecimalSpec => 2,
        RecordReferenceSpec reference => MinSize(_records[reference.CSharpName], open),
        _ => 1,
    };

    // A record that contains itself without a union or a list between has no finite value; any lower bound is right for it.
    private int MinSize(RecordSpec record, HashSet<string> open)
    {
        if (!open.Add(record.CSharpName))
        {
            return 1;
        }

        int size = record.Fields.Sum(field => MinSize(field.Type, open));
        _ = open.Remove(record.CSharpName);
        return size;
    }
}
