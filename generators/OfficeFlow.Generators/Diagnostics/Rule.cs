using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>How every descriptor is made: one category per family, one help page per id.</summary>
internal static class Rule
{
    public const string MessageCategory = "OfficeFlow.Messages";
    public const string SchemaCategory = "OfficeFlow.Schemas";
    public const string HandlerCategory = "OfficeFlow.Handlers";

    private const string HelpLinkBase = "https://github.com/officeflow/officeflow-sdk/blob/main/docs/diagnostics/";

    public static string HelpLink(string id) => $"{HelpLinkBase}{id}.md";

    /// <summary>Returns the tag of a rule that needs the whole compilation before it can speak.</summary>
    public static string[] WholeCompilation { get; } = [WellKnownDiagnosticTags.CompilationEnd];
}
