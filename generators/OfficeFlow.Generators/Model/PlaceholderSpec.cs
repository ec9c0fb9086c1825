namespace OfficeFlow.Generators.Model;

/// <summary>A placeholder of a topic template.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Parameter">The parameter of the generated methods that takes its value.</param>
internal sealed record PlaceholderSpec(string Name, string Parameter)
{
    /// <summary>Gets whether the value is the tenant: it becomes the <c>organization-id</c> header too.</summary>
    public bool IsOrganization => Name == "organizationId";

    /// <summary>Gets the parameter as documentation names it, without <c>@</c>.</summary>
    public string DocumentedName => Parameter.TrimStart('@');
}
