using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Parsing;

/// <content>Enums (specification, "Enums").</content>
internal sealed partial class SchemaReader
{
    private EnumSchema? ReadEnum(AvroJsonObject definition, string enclosingNamespace)
    {
        SchemaName? name = ReadName(definition, "enum", enclosingNamespace);
        SchemaName shownName = name ?? new SchemaName("?", enclosingNamespace, source: null);
        int errorsBefore = errors.Count;
        string? doc = ReadDoc(definition, $"enum '{shownName}'");
        List<string> aliases = ReadAliases(definition, "enum", shownName.FullName, shownName.ResolveAlias);
        List<Located<string>> symbols = ReadSymbols(definition, shownName);
        string? @default = ReadEnumDefault(definition, shownName, [.. symbols.Select(symbol => symbol.Value)]);
        AvroJsonObject properties = ReadProperties(definition, SchemaKind.Enum);
        if (name is null || errors.Count != errorsBefore)
        {
            _names.MarkBroken(shownName);
            return null;
        }

        var schema = new EnumSchema(name, symbols.Select(symbol => symbol.Value))
        {
            Doc = doc,
            Aliases = aliases,
            Default = @default,
            Source = definition.Source,
            ParsedProperties = properties,
        };
        _names.Define(schema);
        return schema;
    }

    private List<Located<string>> ReadSymbols(AvroJsonObject definition, SchemaName name)
    {
        if (!definition.TryGet("symbols", out _))
        {
            Fail($"enum '{name}' has no 'symbols'; add an array of names", definition.Source);
        }

        List<Located<string>> symbols = [];
        foreach (AvroJsonString symbol in ReadStrings(definition, "symbols", $"enum '{name}'"))
        {
            symbols.Add(new(symbol.Value, symbol.Source));
        }

        _ = Report(EnumRules.Check(name.FullName, symbols));
        return symbols;
    }

    private string? ReadEnumDefault(AvroJsonObject definition, SchemaName name, IReadOnlyList<string> symbols)
    {
        AvroJsonString? @default = ReadString(definition, "default", $"enum '{name}' has a 'default' that");
        if (EnumRules.CheckDefault(name.FullName, @default?.Value, symbols) is { } problem)
        {
            Fail(problem, @default?.Source);
        }

        return @default?.Value;
    }
}
