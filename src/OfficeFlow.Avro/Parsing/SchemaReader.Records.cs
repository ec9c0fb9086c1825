using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Parsing;

/// <content>Records and their fields (specification, "Records").</content>
internal sealed partial class SchemaReader
{
    private RecordSchema? ReadRecord(AvroJsonObject definition, string enclosingNamespace, bool isError)
    {
        // A record without a usable name is read all the same: its fields may have problems of their own.
        SchemaName? name = ReadName(definition, "record", enclosingNamespace);
        SchemaName shownName = name ?? new SchemaName("?", enclosingNamespace, source: null);
        int errorsBefore = errors.Count;
        var record = new RecordSchema(shownName)
        {
            Doc = ReadDoc(definition, $"record '{shownName}'"),
            Aliases = ReadAliases(definition, "record", shownName.FullName, shownName.ResolveAlias),
            IsError = isError,
            Source = definition.Source,
            ParsedProperties = ReadProperties(definition, SchemaKind.Record),
        };
        if (name is not null)
        {
            _names.Define(record); // before its fields, which may refer to it
        }

        List<RecordField> fields = ReadFields(definition, record);
        _ = Report(RecordRules.Check(shownName.FullName, fields));
        record.Complete(fields);
        if (name is null || errors.Count != errorsBefore)
        {
            _names.MarkBroken(shownName);
            return null;
        }

        return record;
    }

    private List<RecordField> ReadFields(AvroJsonObject definition, RecordSchema record)
    {
        List<RecordField> fields = [];
        if (definition.Find("fields") is not { Value: AvroJsonArray array } member)
        {
            string problem = definition.TryGet("fields", out AvroJson? value) ? "has 'fields' that are not an array" : "has no 'fields'";
            Fail($"record '{record.Name}' {problem}; write an array of fields, or an empty one", value?.Source ?? definition.Source);
            return fields;
        }

        foreach (AvroJson item in array.Items)
        {
            if (item is not AvroJsonObject json)
            {
                Fail($"record '{record.Name}' has {item} among its fields; write an object with 'name' and 'type'", item.Source);
            }
            else if (ReadField(json, record) is { } field)
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    private RecordField? ReadField(AvroJsonObject json, RecordSchema record)
    {
        AvroJsonString? name = ReadFieldName(json, record);
        string shownName = name?.Value ?? "?";
        if (!json.TryGet("type", out AvroJson? type))
        {
            Fail($"field '{shownName}' of record '{record.Name}' has no 'type'; add one", name?.Source ?? json.Source);
            return null;
        }

        AvroSchema? schema = Read(type, record.Name.Namespace);
        string? doc = ReadDoc(json, $"field '{shownName}'");
        List<string> aliases = ReadAliases(json, "field", shownName, resolve: static alias => alias);
        FieldOrder order = ReadOrder(json, shownName);
        return name is null || schema is null ? null : new RecordField(name.Value, schema)
        {
            Doc = doc,
            Aliases = aliases,
            Order = order,
            Default = json.Find("default")?.Value,
            Properties = SchemaAttributes.CustomOfField(json),
            Source = json.Source,
            NameSource = name.Source,
            TypeSource = type.Source,
        };
    }

    private AvroJsonString? ReadFieldName(AvroJsonObject json, RecordSchema record)
    {
        if (!json.TryGet("name", out _))
        {
            Fail($"record '{record.Name}' has a field without 'name'; add one", json.Source);
            return null;
        }

        AvroJsonString? name = ReadString(json, "name", $"record '{record.Name}' has a field whose 'name'");
        if (name is not null && NameRules.CheckSimpleName("field", name.Value) is { } problem)
        {
            Fail(problem, name.Source);
            return null;
        }

        return name;
    }

    private FieldOrder ReadOrder(AvroJsonObject json, string field)
    {
        AvroJsonString? order = ReadString(json, "order", $"field '{field}' has an 'order' that");
        switch (order?.Value)
        {
            case null or "ascending":
                return FieldOrder.Ascending;
            case "descending":
                return FieldOrder.Descending;
            case "ignore":
                return FieldOrder.Ignore;
            default:
                Fail($"field '{field}' has the order '{order.Value}'; write 'ascending', 'descending' or 'ignore'", order.Source);
                return FieldOrder.Ascending;
        }
    }
}
