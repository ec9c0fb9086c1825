using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Writing;

/// <summary>
/// Writes schemas as JSON. Attributes stand in one order (type, name, namespace, doc, aliases, the kind's own, logical type, custom properties);
/// the namespace of the enclosing definition is not repeated.
/// </summary>
internal sealed class SchemaJsonWriter
{
    private readonly JsonTextWriter _json = new();
    private readonly DefinedNames _names = new();

    public static string Write(AvroSchema schema)
    {
        var writer = new SchemaJsonWriter();
        writer.Write(schema, enclosingNamespace: string.Empty);
        return writer._json.ToString();
    }

    private void Write(AvroSchema schema, string enclosingNamespace)
    {
        switch (schema)
        {
            case UnionSchema union:
                WriteUnion(union, enclosingNamespace);
                break;
            case NamedSchema named when !_names.TryDefine(named):
                _json.String(named.Name.Namespace == enclosingNamespace ? named.Name.Name : named.Name.FullName);
                break;
            case PrimitiveSchema { LogicalType: null, Properties.Members.Count: 0 }:
                _json.String(SchemaWords.Of(schema.Kind));
                break;
            default:
                WriteDefinition(schema, enclosingNamespace);
                break;
        }
    }

    private void WriteUnion(UnionSchema union, string enclosingNamespace)
    {
        _json.BeginArray();
        foreach (AvroSchema branch in union.Branches)
        {
            _json.Element();
            Write(branch, enclosingNamespace);
        }

        _json.EndArray();
    }

    private void WriteDefinition(AvroSchema schema, string enclosingNamespace)
    {
        _names.Enter(schema);
        _json.BeginObject();
        WriteText("type", schema is RecordSchema { IsError: true } ? "error" : SchemaWords.Of(schema.Kind));
        if (schema is NamedSchema named)
        {
            WriteNames(named, enclosingNamespace);
        }

        WriteOwnAttributes(schema, enclosingNamespace);
        if (schema.LogicalType is { } logicalType)
        {
            LogicalTypeRules.Write(logicalType, _json);
        }

        schema.Properties.WriteMembersTo(_json);
        _json.EndObject();
        _names.Leave();
    }

    private void WriteNames(NamedSchema schema, string enclosingNamespace)
    {
        WriteText("name", schema.Name.Name);
        if (schema.Name.Namespace != enclosingNamespace)
        {
            WriteText("namespace", schema.Name.Namespace);
        }

        WriteDoc(schema.Doc);
        string prefix = schema.Name.Namespace + ".";
        WriteTexts("aliases", schema.Aliases.Select(alias => IsRelative(alias, prefix) ? alias.Substring(prefix.Length) : alias));
    }

    /// <summary>An alias of the type's own namespace is written without it.</summary>
    private static bool IsRelative(string alias, string prefix) =>
        prefix.Length > 1 && alias.StartsWith(prefix, StringComparison.Ordinal) && alias.IndexOf('.', prefix.Length) < 0;

    private void WriteOwnAttributes(AvroSchema schema, string enclosingNamespace)
    {
        switch (schema)
        {
            case RecordSchema record:
                WriteFields(record);
                break;
            case EnumSchema @enum:
                WriteTexts("symbols", @enum.Symbols, evenIfEmpty: true);
                if (@enum.Default is { } symbol)
                {
                    WriteText("default", symbol);
                }

                break;
            case FixedSchema @fixed:
                _json.Key("size");
                _json.Number(@fixed.Size);
                break;
            case ArraySchema array:
                _json.Key("items");
                Write(array.Items, enclosingNamespace);
                break;
            case MapSchema map:
                _json.Key("values");
                Write(map.Values, enclosingNamespace);
                break;
        }
    }

    private void WriteFields(RecordSchema record)
    {
        _json.Key("fields");
        _json.BeginArray();
        foreach (RecordField field in record.Fields)
        {
            _json.Element();
            WriteField(field, record.Name.Namespace);
        }

        _json.EndArray();
    }

    private void WriteField(RecordField field, string enclosingNamespace)
    {
        _json.BeginObject();
        WriteText("name", field.Name);
        WriteDoc(field.Doc);
        WriteTexts("aliases", field.Aliases);
        _json.Key("type");
        Write(field.Schema, enclosingNamespace);
        if (field.Default is { } value)
        {
            _json.Key("default");
            value.WriteTo(_json);
        }

        if (field.Order != FieldOrder.Ascending)
        {
            WriteText("order", field.Order == FieldOrder.Descending ? "descending" : "ignore");
        }

        field.Properties.WriteMembersTo(_json);
        _json.EndObject();
    }

    private void WriteDoc(string? doc)
    {
        if (doc is not null)
        {
            WriteText("doc", doc);
        }
    }

    private void WriteText(string key, string value)
    {
        _json.Key(key);
        _json.String(value);
    }

    private void WriteTexts(string key, IEnumerable<string> values, bool evenIfEmpty = false)
    {
        AvroJson[] items = [.. values.Select(AvroJson.String)];
        if (items.Length > 0 || evenIfEmpty)
        {
            _json.Key(key);
            AvroJson.Array(items).WriteTo(_json);
        }
    }
}
