using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Writing;

/// <summary>Writes the "Parsing Canonical Form for Schemas": full names, no attribute that does not decide how bytes are parsed, one order.</summary>
internal sealed class CanonicalFormWriter
{
    private readonly JsonTextWriter _json = new();
    private readonly DefinedNames _names = new();

    public static string Write(AvroSchema schema)
    {
        var writer = new CanonicalFormWriter();
        writer.WriteSchema(schema);
        return writer._json.ToString();
    }

    private void WriteSchema(AvroSchema schema)
    {
        switch (schema)
        {
            case UnionSchema union:
                WriteList(union.Branches, WriteSchema);
                break;
            case NamedSchema named when !_names.TryDefine(named):
                _json.String(named.Name.FullName);
                break;
            case PrimitiveSchema:
                _json.String(SchemaWords.Of(schema.Kind));
                break;
            default:
                WriteDefinition(schema);
                break;
        }
    }

    private void WriteDefinition(AvroSchema schema)
    {
        _names.Enter(schema);
        _json.BeginObject();
        if (schema is NamedSchema named)
        {
            WriteText("name", named.Name.FullName);
        }

        // "error" as well: Java writes it as "record", and so do the fingerprints of others.
        WriteText("type", SchemaWords.Of(schema.Kind));
        WriteOwnAttributes(schema);
        _json.EndObject();
        _names.Leave();
    }

    private void WriteOwnAttributes(AvroSchema schema)
    {
        switch (schema)
        {
            case RecordSchema record:
                _json.Key("fields");
                WriteList(record.Fields, WriteField);
                break;
            case EnumSchema @enum:
                _json.Key("symbols");
                WriteList(@enum.Symbols, _json.String);
                break;
            case FixedSchema @fixed:
                _json.Key("size");
                _json.Number(@fixed.Size);
                break;
            case ArraySchema array:
                _json.Key("items");
                WriteSchema(array.Items);
                break;
            case MapSchema map:
                _json.Key("values");
                WriteSchema(map.Values);
                break;
        }
    }

    private void WriteField(RecordField field)
    {
        _json.BeginObject();
        WriteText("name", field.Name);
        _json.Key("type");
        WriteSchema(field.Schema);
        _json.EndObject();
    }

    private void WriteText(string key, string value)
    {
        _json.Key(key);
        _json.String(value);
    }

    private void WriteList<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _json.BeginArray();
        foreach (T item in items)
        {
            _json.Element();
            write(item);
        }

        _json.EndArray();
    }
}
