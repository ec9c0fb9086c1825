using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>The full name of a record, enum or fixed: a namespace and a name (specification, "Names").</summary>
public sealed class SchemaName : IEquatable<SchemaName>
{
    /// <summary>Names a type.</summary>
    /// <param name="name">The name, without dots.</param>
    /// <param name="namespace">The namespace; empty for none.</param>
    /// <exception cref="ArgumentException">A part is not an Avro name, or the name is one of the primitive types'.</exception>
    public SchemaName(string name, string @namespace = "")
        : this(name, @namespace, source: null)
    {
        if (NameRules.CheckTypeName("type", name, @namespace) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }
    }

    internal SchemaName(string name, string @namespace, SourceSpan? source)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        ArgumentNullException.ThrowIfNull(@namespace, nameof(@namespace));
        Name = name;
        Namespace = @namespace;
        Source = source;
    }

    /// <summary>The name without its namespace.</summary>
    public string Name { get; }

    /// <summary>The namespace; empty for the null namespace.</summary>
    public string Namespace { get; }

    /// <summary>The namespace and the name, with a dot between them.</summary>
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>The place of the name in the text it was read from; null when it was built in code.</summary>
    public SourceSpan? Source { get; }

    /// <summary>Splits a full name at its last dot.</summary>
    /// <param name="fullName">The full name, for example <c>contoso.hr.Employee</c>.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">A part is not an Avro name, or the name is one of the primitive types'.</exception>
    public static SchemaName Parse(string fullName)
    {
        ArgumentNullException.ThrowIfNull(fullName, nameof(fullName));
        (string @namespace, string name) = Split(fullName);
        return new SchemaName(name, @namespace);
    }

    /// <inheritdoc/>
    public bool Equals(SchemaName? other) => other is not null && other.Name == Name && other.Namespace == Namespace;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaName);

    /// <inheritdoc/>
    public override int GetHashCode() => (Name, Namespace).GetHashCode();

    /// <summary>Writes the full name.</summary>
    /// <returns>The full name.</returns>
    public override string ToString() => FullName;

    internal static (string Namespace, string Name) Split(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return dot < 0 ? (string.Empty, fullName) : (fullName.Substring(0, dot), fullName.Substring(dot + 1));
    }

    /// <summary>An alias without a dot is relative to the namespace of the name it is an alias for.</summary>
    internal string ResolveAlias(string alias) => alias.Contains('.') || Namespace.Length == 0 ? alias : Namespace + "." + alias;
}
