namespace OfficeFlow.Generators.Model;

/// <summary>The name of a declared type, in every spelling that emitted code needs.</summary>
/// <param name="Namespace">The namespace, keywords escaped; empty for the global one.</param>
/// <param name="Containers">The types that it is nested in, the outermost first.</param>
/// <param name="Name">The simple name, without <c>@</c>.</param>
internal sealed record TypeNameSpec(string Namespace, EquatableArray<ContainerSpec> Containers, string Name)
{
    /// <summary>Gets the simple name as C# writes it.</summary>
    public string Identifier => Identifiers.Escape(Name);

    /// <summary>Gets the name that generated types are derived from: <c>OuterInner</c> for <c>Outer.Inner</c>.</summary>
    public string JoinedName => string.Concat(Containers.Select(static container => container.Name)) + Name;

    /// <summary>Gets the fully qualified name: <c>global::Contoso.Hr.Outer.Inner</c>.</summary>
    public string GlobalName => $"global::{Prefix}{string.Concat(Containers.Select(static container => container.Identifier + "."))}{Identifier}";

    /// <summary>Gets the metadata name, which no other type of the assembly has: <c>Contoso.Hr.Outer+Inner</c>.</summary>
    public string MetadataName => (Prefix + string.Concat(Containers.Select(static container => container.Name + "+")) + Name).Replace("@", "");

    private string Prefix => Namespace.Length == 0 ? "" : Namespace + ".";

    /// <summary>Qualifies a type that is generated beside this one.</summary>
    public string Sibling(string name) => $"global::{Prefix}{name}";
}
