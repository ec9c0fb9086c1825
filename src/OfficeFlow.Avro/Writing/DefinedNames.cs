using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Writing;

/// <summary>Which named types a text has defined so far: the first appearance defines, every later one refers.</summary>
internal sealed class DefinedNames
{
    /// <summary>
    /// Text nests as deep as definitions that were built one by one lead to each other; this is the deepest a parser can be told to accept.
    /// </summary>
    private const int MaxDepth = 256;

    private readonly Dictionary<string, NamedSchema> _defined = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>Takes the name of a type.</summary>
    /// <returns>True if the type must be defined here; false if its name suffices.</returns>
    public bool TryDefine(NamedSchema schema)
    {
        if (!_defined.TryGetValue(schema.Name.FullName, out NamedSchema? first))
        {
            _defined.Add(schema.Name.FullName, schema);
            return true;
        }

        return ReferenceEquals(first, schema) || IsCopy(first, schema)
            ? false
            : throw new InvalidOperationException($"{SchemaWords.Describe(schema)} has two different definitions in one schema; rename one of them");
    }

    public void Enter(AvroSchema schema)
    {
        if (++_depth > MaxDepth)
        {
            string message = $"{SchemaWords.Describe(schema)} is nested deeper than {MaxDepth} definitions; write the inner ones first, in a union";
            throw new InvalidOperationException(message);
        }
    }

    public void Leave() => _depth--;

    private static bool IsCopy(NamedSchema first, NamedSchema second) => first.Equals(second) || IsEditOf(first, second);

    /// <summary>While a record is being copied with other properties, references inside it still point to the original.</summary>
    private static bool IsEditOf(NamedSchema edited, NamedSchema original) =>
        edited is RecordSchema first && original is RecordSchema second && ReferenceEquals(first.Fields, second.Fields);
}
