using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OfficeFlow.Generators.Model;
using OfficeFlow.Generators.Parsing;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>Judges the handlers of an assembly together: a message has one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerUniquenessAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HandlerRules.TwoHandlers];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var found = new ConcurrentBag<(HandlerSpec Handler, Location? Place)>();
            start.RegisterSymbolAction(symbol => Collect(symbol, found), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Judge(end, found));
        });
    }

    private static void Collect(SymbolAnalysisContext context, ConcurrentBag<(HandlerSpec Handler, Location? Place)> found)
    {
        if (context.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
        {
            foreach (HandlerSpec handler in HandlerParser.Parse(type, context.Compilation, new ProblemSink(), context.CancellationToken))
            {
                found.Add((handler, type.SourceLocation()));
            }
        }
    }

    private static void Judge(CompilationAnalysisContext context, IEnumerable<(HandlerSpec Handler, Location? Place)> found)
    {
        foreach (IGrouping<string, (HandlerSpec Handler, Location? Place)> group in found
            .OrderBy(static pair => pair.Handler.CSharpName, StringComparer.Ordinal)
            .GroupBy(static pair => pair.Handler.MessageCSharpName, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            (HandlerSpec first, _) = group.First();
            (HandlerSpec second, _) = group.ElementAt(1);
            foreach ((HandlerSpec handler, Location? place) in group)
            {
                HandlerSpec other = handler == first ? second : first;
                context.ReportDiagnostic(Diagnostic.Create(
                    HandlerRules.TwoHandlers, place, Display(handler.CSharpName), Display(handler.MessageCSharpName), Display(other.CSharpName)));
            }
        }
    }

    private static string Display(string name) => name.Replace("global::", "");
}
