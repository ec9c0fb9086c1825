using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>A type that has a name and can be referred to by it: record, enum or fixed (specification, "Names").</summary>
public abstract class NamedSchema : AvroSchema
{
    private protected NamedSchema(SchemaName name)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        Name = name;
    }

    /// <summary>The full name.</summary>
    public SchemaName Name { get; }

    /// <summary>What the type is for; null for no word about it.</summary>
    public string? Doc { get; init; }

    /// <summary>The full names a writer may have used for this type (specification, "Aliases").</summary>
    /// <value>The default is none. When set, an alias without a dot is taken to be in the namespace of <see cref="Name"/>.</value>
    /// <exception cref="ArgumentException">An alias appears twice.</exception>
    public IReadOnlyList<string> Aliases
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Aliases));
            field = [.. value.Select(Name.ResolveAlias)];
            AliasRules.Require(SchemaWords.Of(Kind), Name.FullName, field);
        }
    } = [];

    internal override int ShallowHashCode() => (Kind, Name).GetHashCode();
}
