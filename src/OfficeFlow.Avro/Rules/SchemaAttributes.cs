using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro.Rules;

/// <summary>Which attributes Avro gives a meaning to, by kind; all others are custom properties and are kept ("Schema Declaration").</summary>
internal static class SchemaAttributes
{
    private static readonly HashSet<string> OfFields = ["name", "type", "doc", "default", "order", "aliases"];
    private static readonly HashSet<string> OfPrimitives = ["type"];

    private static readonly Dictionary<SchemaKind, HashSet<string>> OfComplex = new()
    {
        [SchemaKind.Record] = ["type", "name", "namespace", "doc", "aliases", "fields"],
        [SchemaKind.Enum] = ["type", "name", "namespace", "doc", "aliases", "symbols", "default"],
        [SchemaKind.Fixed] = ["type", "name", "namespace", "doc", "aliases", "size"],
        [SchemaKind.Array] = ["type", "items"],
        [SchemaKind.Map] = ["type", "values"],
    };

    public static AvroJsonObject Custom(SchemaKind kind, AvroJsonObject attributes, LogicalType? logicalType)
    {
        AvroJsonObject custom = Except(attributes, Of(kind));
        return logicalType is null ? custom : LogicalTypeRules.Strip(custom);
    }

    public static AvroJsonObject CustomOfField(AvroJsonObject attributes) => Except(attributes, OfFields);

    public static void RequireCustom(SchemaKind kind, AvroJsonObject properties)
    {
        if (kind == SchemaKind.Union && properties.Members.Count > 0)
        {
            throw new ArgumentException("union 'has no attributes' in Avro; put the property on a branch or on the field", nameof(properties));
        }

        foreach (AvroJsonMember member in properties.Members)
        {
            if (Of(kind).Contains(member.Name) || member.Name == LogicalTypeRules.Attribute)
            {
                string problem = $"property '{member.Name}' has a meaning in Avro for {SchemaWords.Of(kind)}";
                throw new ArgumentException(problem + "; set it through the member of the same name", nameof(properties));
            }
        }
    }

    public static void RequireCustomOnField(string field, AvroJsonObject properties)
    {
        foreach (AvroJsonMember member in properties.Members)
        {
            if (OfFields.Contains(member.Name))
            {
                string message = $"property '{member.Name}' of field '{field}' has a meaning in Avro; set it through the member of the same name";
                throw new ArgumentException(message, nameof(properties));
            }
        }
    }

    private static HashSet<string> Of(SchemaKind kind) => OfComplex.TryGetValue(kind, out HashSet<string>? names) ? names : OfPrimitives;

    private static AvroJsonObject Except(AvroJsonObject attributes, HashSet<string> names)
    {
        AvroJsonMember[] custom = [.. attributes.Members.Where(member => !names.Contains(member.Name))];
        return custom.Length == 0 ? AvroJsonObject.Empty : new AvroJsonObject(custom);
    }
}
