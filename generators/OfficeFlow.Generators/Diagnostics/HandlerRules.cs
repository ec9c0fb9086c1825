using Microsoft.CodeAnalysis;
using static OfficeFlow.Generators.Diagnostics.Rule;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>OFK3xxx: what is wrong with a handler.</summary>
internal static class HandlerRules
{
    public static readonly DiagnosticDescriptor NotAMessage = new(
        "OFK3001", "A handler must handle a message", "handler '{0}' handles '{1}', which is not a message; add [OfficeFlowMessage] to '{1}'",
        HandlerCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK3001"));

    public static readonly DiagnosticDescriptor TwoHandlers = new(
        "OFK3002", "A message has one handler", "handler '{0}' handles message '{1}', as does '{2}'; remove one, or let one call the other",
        HandlerCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK3002"), customTags: WholeCompilation);

    public static readonly DiagnosticDescriptor UnsupportedDeclaration = new(
        "OFK3003", "A handler must be a concrete class that its assembly can use", "handler '{0}' is {1} and is not registered; {2}",
        HandlerCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK3003"));
}
