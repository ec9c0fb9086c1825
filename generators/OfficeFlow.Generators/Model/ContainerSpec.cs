namespace OfficeFlow.Generators.Model;

/// <summary>A type that a message is nested in.</summary>
/// <param name="Keyword">The keywords that declare it.</param>
/// <param name="Name">The simple name, without <c>@</c>.</param>
internal sealed record ContainerSpec(string Keyword, string Name)
{
    public string Identifier => Identifiers.Escape(Name);
}
