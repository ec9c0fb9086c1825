using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Parsing;

/// <content>Fixed (specification, "Fixed").</content>
internal sealed partial class SchemaReader
{
    private FixedSchema? ReadFixed(AvroJsonObject definition, string enclosingNamespace)
    {
        SchemaName? name = ReadName(definition, "fixed", enclosingNamespace);
        SchemaName shownName = name ?? new SchemaName("?", enclosingNamespace, source: null);
        int errorsBefore = errors.Count;
        string? doc = ReadDoc(definition, $"fixed '{shownName}'");
        List<string> aliases = ReadAliases(definition, "fixed", shownName.FullName, shownName.ResolveAlias);
        int size = ReadSize(definition, shownName);
        if (name is null || errors.Count != errorsBefore)
        {
            _names.MarkBroken(shownName);
            return null;
        }

        LogicalType? logicalType = ReadLogicalType(definition, new FixedSchema(name, size));
        var schema = new FixedSchema(name, size)
        {
            Doc = doc,
            Aliases = aliases,
            LogicalType = logicalType,
            Source = definition.Source,
            ParsedProperties = SchemaAttributes.Custom(SchemaKind.Fixed, definition, logicalType),
        };
        _names.Define(schema);
        return schema;
    }

    private int ReadSize(AvroJsonObject definition, SchemaName name)
    {
        if (!definition.TryGet("size", out AvroJson? value))
        {
            Fail($"fixed '{name}' has no 'size'; add the number of bytes", definition.Source);
            return 0;
        }

        if (value is AvroJsonNumber number && number.TryGetInt64(out long size) && size is >= 0 and <= int.MaxValue)
        {
            return (int)size;
        }

        Fail($"fixed '{name}' has the size {value}; write a whole number from 0 to {int.MaxValue}", value.Source);
        return 0;
    }
}
