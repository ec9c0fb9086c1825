namespace OfficeFlow.Generators.Model;

/// <summary>A placeholder of a topic template.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Parameter">The parameter of the generated methods that takes its value.</param>
internal sealed record PlaceholderSpec(string Name, string Parameter)
{
    /// <summary>The placeholder whose value is the tenant: it becomes the <c>organization-id</c> header too.</summary>
    public const string OrganizationId = "organizationId";
}
