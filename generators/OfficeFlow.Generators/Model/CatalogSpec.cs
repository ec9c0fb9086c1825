namespace OfficeFlow.Generators.Model;

/// <summary>What is emitted once per assembly.</summary>
/// <param name="Facts">The compilation.</param>
/// <param name="Properties">The build's settings.</param>
/// <param name="Messages">The messages, in ordinal order of their metadata names.</param>
/// <param name="Handlers">The handlers, in ordinal order.</param>
internal sealed record CatalogSpec(
    CompilationFacts Facts, BuildProperties Properties, EquatableArray<CatalogMessageSpec> Messages, EquatableArray<HandlerSpec> Handlers)
{
    public bool IsEmpty => Messages.Count == 0 && Handlers.Count == 0;

    /// <summary>Gets the namespace of <c>OfficeFlowTopics</c> and <c>MessageCatalog</c>; empty for the global one.</summary>
    public string RootNamespace => AssemblyNames.ToNamespace(Properties.RootNamespace ?? Facts.AssemblyName);

    /// <summary>Gets the class that registers the assembly's producers and handlers; no other assembly has one of that name.</summary>
    public string RegistrationClass => AssemblyNames.ToTypeName(Facts.AssemblyName) + "Registration";

    /// <summary>Gets the method that registers the assembly's producers and handlers.</summary>
    public string RegistrationMethod => $"Add{AssemblyNames.ToPascalCase(Facts.AssemblyName)}Messages";
}
