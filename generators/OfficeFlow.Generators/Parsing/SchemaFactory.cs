using OfficeFlow.Avro;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Builds the Avro schema of a message from its specs.</summary>
internal sealed class SchemaFactory
{
    private readonly Dictionary<string, RecordSpec> _records;
    private readonly Dictionary<string, EnumSpec> _enums;
    private readonly Dictionary<string, NamedSchema> _schemas = new(StringComparer.Ordinal);

    private SchemaFactory(EquatableArray<RecordSpec> records, EquatableArray<EnumSpec> enums)
    {
        _records = records.ToDictionary(static record => record.CSharpName);
        _enums = enums.ToDictionary(static found => found.CSharpName);
    }

    /// <summary>Builds the schema of the first record.</summary>
    public static SchemaSpec Create(EquatableArray<RecordSpec> records, EquatableArray<EnumSpec> enums)
    {
        NamedSchema schema = new SchemaFactory(records, enums).Record(records[0]);
        return new SchemaSpec(schema.Name.FullName, schema.ToJson(), unchecked((ulong)SchemaFingerprint.Rabin(schema)));
    }

    private NamedSchema Record(RecordSpec record) => _schemas.TryGetValue(record.CSharpName, out NamedSchema? known)
        ? known
        : RecordSchema.Recursive(SchemaName.Parse(record.AvroName), self =>
        {
            _schemas.Add(record.CSharpName, self);
            return record.Fields.Select(field => new RecordField(field.AvroName, Create(field.Type)) { Default = field.Default });
        });

    private NamedSchema Enum(EnumSpec found)
    {
        if (!_schemas.TryGetValue(found.CSharpName, out NamedSchema? schema))
        {
            schema = new EnumSchema(SchemaName.Parse(found.AvroName), found.Members.Select(static member => member.Symbol));
            _schemas.Add(found.CSharpName, schema);
        }

        return schema;
    }

    private AvroSchema Create(TypeSpec type) => type switch
    {
        ScalarSpec scalar => ScalarSchemas.Create(scalar.Kind),
        DecimalSpec scaled => PrimitiveSchema.Bytes.WithLogicalType(LogicalType.Decimal(scaled.Precision, scaled.Scale)),
        EnumReferenceSpec reference => Enum(_enums[reference.CSharpName]),
        RecordReferenceSpec reference => Record(_records[reference.CSharpName]),
        ListSpec list => new ArraySchema(Create(list.Item)),
        MapSpec map => new MapSchema(Create(map.Value)),
        NullableSpec nullable => UnionSchema.Nullable(Create(nullable.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Every kind of type has a schema."),
    };
}
