using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro.Rules;

/// <summary>Says whether a default value fits its schema (specification, "Records", table "field default values").</summary>
/// <remarks>
/// Every pair of value and schema is judged once: nested unions would otherwise cost exponential time. A pair that is met again while it is being
/// judged is a default that contains itself (<c>A { a: A = {} }</c>), which no reader could ever finish building.
/// </remarks>
internal sealed class DefaultCheck
{
    private const int MaxDepth = 64;

    private readonly Dictionary<Pair, bool> _verdicts = [];
    private int _depth;

    public bool Fits(AvroJson value, AvroSchema schema)
    {
        if (SchemaWords.IsPrimitive(schema.Kind))
        {
            return FitsPrimitive(value, schema.Kind);
        }

        var pair = new Pair(value, schema);
        if (_verdicts.TryGetValue(pair, out bool verdict))
        {
            return verdict;
        }

        if (_depth == MaxDepth)
        {
            return false;
        }

        _verdicts[pair] = false;
        _depth++;
        verdict = FitsComplex(value, schema);
        _depth--;
        return _verdicts[pair] = verdict;
    }

    private static bool FitsPrimitive(AvroJson value, SchemaKind kind) => kind switch
    {
        SchemaKind.Null => value is AvroJsonNull,
        SchemaKind.Boolean => value is AvroJsonBoolean,
        SchemaKind.Int => value is AvroJsonNumber number && number.TryGetInt64(out long whole) && whole is >= int.MinValue and <= int.MaxValue,
        SchemaKind.Long => value is AvroJsonNumber number && number.TryGetInt64(out _),
        SchemaKind.Float or SchemaKind.Double => value is AvroJsonNumber,
        SchemaKind.Bytes => value is AvroJsonString text && IsBytes(text.Value),
        _ => value is AvroJsonString,
    };

    private bool FitsComplex(AvroJson value, AvroSchema schema) => schema switch
    {
        EnumSchema @enum => value is AvroJsonString symbol && @enum.IndexOf(symbol.Value) >= 0,
        FixedSchema @fixed => value is AvroJsonString text && text.Value.Length == @fixed.Size && IsBytes(text.Value),
        ArraySchema array => value is AvroJsonArray items && items.Items.All(item => Fits(item, array.Items)),
        MapSchema map => value is AvroJsonObject members && members.Members.All(member => Fits(member.Value, map.Values)),
        UnionSchema union => union.Branches.Any(branch => Fits(value, branch)),
        RecordSchema record => value is AvroJsonObject members && (!record.IsComplete || record.Fields.All(field => FitsField(members, field))),
        _ => false,
    };

    private bool FitsField(AvroJsonObject members, RecordField field) =>
        (members.Find(field.Name)?.Value ?? field.Default) is { } value && Fits(value, field.Schema);

    /// <summary>Bytes stand in JSON as the code points 0 to 255.</summary>
    private static bool IsBytes(string text) => text.All(unit => unit <= '\u00FF');

    /// <summary>By reference: equal values in two places may be judged twice, which is cheaper than comparing them.</summary>
    private readonly struct Pair(AvroJson value, AvroSchema schema) : IEquatable<Pair>
    {
        private readonly AvroJson _value = value;
        private readonly AvroSchema _schema = schema;

        public bool Equals(Pair other) => ReferenceEquals(_value, other._value) && ReferenceEquals(_schema, other._schema);

        public override bool Equals(object? obj) => obj is Pair other && Equals(other);

        public override int GetHashCode() => (Identity.HashOf(_value), Identity.HashOf(_schema)).GetHashCode();
    }
}
