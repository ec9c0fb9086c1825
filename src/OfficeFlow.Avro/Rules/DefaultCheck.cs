using OfficeFlow.Avro.Json;

namespace OfficeFlow.Avro.Rules;

/// <summary>Says whether a default value fits its schema (specification, "Records", table "field default values").</summary>
/// <remarks>
/// Every pair of value and schema is judged once: nested unions would otherwise cost exponential time. A pair that is met again while it is being
/// judged is a default that contains itself (<c>A { a: A = {} }</c>), which no reader could ever finish building. Defaults that lead to defaults
/// make values deeper than any text is, so their height is bounded as well.
/// </remarks>
internal sealed class DefaultCheck
{
    private const int MaxHeight = 64;
    private const int Misfit = -1;

    private readonly Dictionary<Pair, int> _heights = [];
    private int _depth;

    public bool Fits(AvroJson value, AvroSchema schema) => Height(value, schema) != Misfit;

    /// <summary>The number of levels of the Avro value that is built, or <see cref="Misfit"/>.</summary>
    private int Height(AvroJson value, AvroSchema schema)
    {
        if (SchemaWords.IsPrimitive(schema.Kind))
        {
            return FitsPrimitive(value, schema.Kind) ? 1 : Misfit;
        }

        var pair = new Pair(value, schema);
        if (_heights.TryGetValue(pair, out int height))
        {
            return height;
        }

        if (_depth == MaxHeight)
        {
            return Misfit;
        }

        _heights[pair] = Misfit;
        _depth++;
        height = HeightOfComplex(value, schema);
        _depth--;
        return _heights[pair] = height < MaxHeight ? height : Misfit;
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

    private int HeightOfComplex(AvroJson value, AvroSchema schema) => (schema, value) switch
    {
        (EnumSchema @enum, AvroJsonString symbol) when @enum.IndexOf(symbol.Value) >= 0 => 1,
        (FixedSchema @fixed, AvroJsonString text) when text.Value.Length == @fixed.Size && IsBytes(text.Value) => 1,
        (ArraySchema array, AvroJsonArray items) => HeightAbove(items.Items.Select(item => Height(item, array.Items))),
        (MapSchema map, AvroJsonObject members) => HeightAbove(members.Members.Select(member => Height(member.Value, map.Values))),
        (RecordSchema { IsComplete: false }, AvroJsonObject) => 1, // judged when the record is finished
        (RecordSchema record, AvroJsonObject members) => HeightAbove(record.Fields.Select(field => HeightOfField(members, field))),
        (UnionSchema union, _) => HeightOfFirst(union.Branches.Select(branch => Height(value, branch))),
        _ => Misfit,
    };

    private int HeightOfField(AvroJsonObject members, RecordField field) =>
        (members.Find(field.Name)?.Value ?? field.Default) is { } value ? Height(value, field.Schema) : Misfit;

    private static int HeightAbove(IEnumerable<int> parts)
    {
        int highest = 0;
        foreach (int part in parts)
        {
            if (part == Misfit)
            {
                return Misfit;
            }

            highest = Math.Max(highest, part);
        }

        return highest + 1;
    }

    private static int HeightOfFirst(IEnumerable<int> branches)
    {
        foreach (int branch in branches)
        {
            if (branch != Misfit)
            {
                return branch;
            }
        }

        return Misfit;
    }

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
