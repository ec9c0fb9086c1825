using System.Diagnostics.CodeAnalysis;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>Named types that schema texts may refer to without defining them: other files, or a registry's schema references.</summary>
/// <remarks>
/// Reading a text does not add to the scope; add its schema when later texts refer to it. Not safe for use by several threads while it is being
/// filled.
/// </remarks>
public sealed class SchemaNames
{
    private readonly Dictionary<string, NamedSchema> _byFullName = new(StringComparer.Ordinal);

    /// <summary>Every type of the scope.</summary>
    public IReadOnlyCollection<NamedSchema> Schemas => _byFullName.Values;

    /// <summary>Adds every named type a schema defines, inner ones included.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentException">The scope has a different type of the same full name.</exception>
    public void Add(AvroSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema, nameof(schema));
        foreach (NamedSchema named in SchemaWalk.Reachable(schema).OfType<NamedSchema>())
        {
            if (!_byFullName.TryGetValue(named.Name.FullName, out NamedSchema? known))
            {
                _byFullName.Add(named.Name.FullName, named);
            }
            else if (!known.Equals(named))
            {
                string message = $"{SchemaWords.Describe(named)} is already in the scope with another definition; rename one of them";
                throw new ArgumentException(message, nameof(schema));
            }
        }
    }

    /// <summary>Finds a type.</summary>
    /// <param name="fullName">The full name; aliases do not count.</param>
    /// <param name="schema">The type, or null.</param>
    /// <returns>True if the scope has the type.</returns>
    public bool TryGet(string fullName, [NotNullWhen(true)] out NamedSchema? schema)
    {
        ArgumentNullException.ThrowIfNull(fullName, nameof(fullName));
        return _byFullName.TryGetValue(fullName, out schema);
    }
}
