using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OfficeFlow.Generators.Parsing;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>Runs the generator's parser over every message and reports what one family of rules has to say.</summary>
public abstract class MessageParserAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var once = new ReportOnce(SupportedDiagnostics);
            start.RegisterSymbolAction(symbol => Analyze(symbol, once), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ReportOnce once)
    {
        if (context.Symbol.FindAttribute(MetadataNames.MessageAttribute) is { } attribute)
        {
            var problems = new ProblemSink(once.To(context.ReportDiagnostic));
            _ = MessageParser.Parse((INamedTypeSymbol)context.Symbol, attribute, context.Compilation, problems, context.CancellationToken);
        }
    }
}
