namespace OfficeFlow.Avro.Parsing;

/// <summary>The types that can be referred to at one point of a text: those defined before it, and those of the scope from outside.</summary>
internal sealed class NameScope(SchemaNames? outer)
{
    private readonly Dictionary<string, NamedSchema> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public static string ExplainUnknown(string name) => name is "array" or "map" or "record" or "enum" or "fixed" or "error"
        ? $"type '{name}' is written like the name of a type; put it into an object of its own, as in \"type\": {{\"type\": \"{name}\", ...}}"
        : $"type '{name}' is not defined before this place; define it first or correct the name";

    public void Define(NamedSchema schema) => _defined[schema.Name.FullName] = schema;

    /// <summary>Notes a definition that has errors, so that references to it are not reported as well.</summary>
    public void MarkBroken(SchemaName name)
    {
        _defined.Remove(name.FullName);
        _broken.Add(name.FullName);
    }

    public bool IsTaken(SchemaName name) =>
        _defined.ContainsKey(name.FullName) || _broken.Contains(name.FullName) || (outer is not null && outer.TryGet(name.FullName, out _));

    /// <summary>
    /// Finds what a reference means. One without a dot is of the enclosing namespace; if that has no such type, of the null namespace. The
    /// specification does not know the second step, but Java's parser takes it, and without it a type of the null namespace could not be referred to.
    /// </summary>
    public NamedSchema? Find(string reference, string enclosingNamespace, out bool isBroken)
    {
        string qualified = reference.Contains('.') || enclosingNamespace.Length == 0 ? reference : enclosingNamespace + "." + reference;
        isBroken = _broken.Contains(qualified) || _broken.Contains(reference);
        return Find(qualified) ?? Find(reference);
    }

    private NamedSchema? Find(string fullName)
    {
        if (_defined.TryGetValue(fullName, out NamedSchema? schema))
        {
            return schema;
        }

        return outer is not null && outer.TryGet(fullName, out schema) ? schema : null;
    }
}
