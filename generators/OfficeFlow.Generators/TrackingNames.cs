namespace OfficeFlow.Generators;

/// <summary>The names of the generator's steps. Tests ask by them whether a step was run again.</summary>
internal static class TrackingNames
{
    public const string CompilationFacts = nameof(CompilationFacts);
    public const string BuildProperties = nameof(BuildProperties);
    public const string Assembly = nameof(Assembly);
    public const string Messages = nameof(Messages);
    public const string HintNameClashes = nameof(HintNameClashes);
    public const string MessageFiles = nameof(MessageFiles);
    public const string CatalogMessages = nameof(CatalogMessages);
    public const string Handlers = nameof(Handlers);
    public const string Catalog = nameof(Catalog);
}
