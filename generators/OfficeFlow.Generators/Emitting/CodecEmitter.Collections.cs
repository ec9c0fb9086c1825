using System.Globalization;
using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <content>Arrays and maps.</content>
internal static partial class CodecEmitter
{
    private static void EmitCollection(SourceWriter code, CollectionSpec collection)
    {
        if (collection.Type is ListSpec list)
        {
            EmitListWriting(code, list);
            EmitListReading(code, list, collection.MinItemSize);
        }
        else if (collection.Type is MapSpec map)
        {
            EmitMapWriting(code, map);
            EmitMapReading(code, map, collection.MinItemSize);
        }
    }

    private static void EmitListWriting(SourceWriter code, ListSpec list)
    {
        code.Blank();
        string item = list.Item.CSharpName;
        string parameter = list.Shape == ListShape.Sequence ? "sequence" : "items";
        using (code.Open($"private static void Write{list.Suffix}(ref {Writer} writer, {list.CSharpName} {parameter}{MemberParameter(list.Item)})"))
        {
            if (list.Shape == ListShape.Sequence)
            {
                // The count comes before the items.
                code.Lines($"{item}[] items = [.. sequence];");
            }

            code.Lines($"writer.WriteBlockStart(items.{(list.Shape is ListShape.Array or ListShape.Sequence ? "Length" : "Count")});");
            bool isIndexed = list.Shape == ListShape.Indexed;
            using (code.Open(isIndexed ? "for (int i = 0; i < items.Count; i++)" : $"foreach ({item} item in items)"))
            {
                ValueCode.Write(code, list.Item, isIndexed ? "items[i]" : "item", "member", "member", "value");
            }

            code.Lines("\nwriter.WriteBlockEnd();");
        }
    }

    private static void EmitListReading(SourceWriter code, ListSpec list, int minItemSize)
    {
        string concrete = $"global::System.Collections.Generic.List<{list.Item.CSharpName}>";
        bool isArray = list.Shape == ListShape.Array;
        code.Blank();
        using (code.Open($"private static {(isArray ? list.CSharpName : concrete)} Read{list.Suffix}(ref {Reader} reader)"))
        {
            EmitBlocks(code, $"var items = new {concrete}({Reader}.InitialCapacity(count));", $"items.Add({ValueCode.Read(list.Item)});", minItemSize);
            code.Lines(isArray ? "return items.ToArray();" : "return items;");
        }
    }

    private static void EmitMapWriting(SourceWriter code, MapSpec map)
    {
        code.Blank();
        using (code.Open($"private static void Write{map.Suffix}(ref {Writer} writer, {map.CSharpName} entries{MemberParameter(map.Value)})"))
        {
            code.Lines("writer.WriteBlockStart(entries.Count);");
            using (code.Open($"foreach (global::System.Collections.Generic.KeyValuePair<string, {map.Value.CSharpName}> entry in entries)"))
            {
                code.Lines("writer.WriteString(entry.Key);");
                ValueCode.Write(code, map.Value, "entry.Value", "member", "member", "value");
            }

            code.Lines("\nwriter.WriteBlockEnd();");
        }
    }

    private static void EmitMapReading(SourceWriter code, MapSpec map, int minItemSize)
    {
        string concrete = $"global::System.Collections.Generic.Dictionary<string, {map.Value.CSharpName}>";
        code.Blank();
        using (code.Open($"private static {concrete} Read{map.Suffix}(ref {Reader} reader)"))
        {
            string create = $"var entries = new {concrete}({Reader}.InitialCapacity(count), global::System.StringComparer.Ordinal);";
            EmitBlocks(code, create, $"entries[reader.ReadString()] = {ValueCode.Read(map.Value)};", minItemSize);
            code.Lines("return entries;");
        }
    }

    private static void EmitBlocks(SourceWriter code, string create, string readItem, int minItemSize)
    {
        string next = $"reader.ReadBlockCount({minItemSize.ToString(CultureInfo.InvariantCulture)})";
        code.Lines($"int count = {next};\n{create}");
        using (code.Open($"for (; count > 0; count = {next})"))
        {
            using (code.Open("for (int i = 0; i < count; i++)"))
            {
                code.Lines(readItem);
            }
        }

        code.Blank();
    }

    private static string MemberParameter(TypeSpec item) => item.CanBeRefused ? ", string member" : "";
}
