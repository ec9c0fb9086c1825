using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Parsing;

/// <summary>
/// Tells what the user wrote from what generators added: an analyzer sees both halves of a partial type, a generator only the first.
/// </summary>
internal static class GeneratedFiles
{
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether all of a symbol's declarations are generated. A symbol from metadata has none and is not.</summary>
    public static bool IsGenerated(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { Length: > 0 } references && references.All(static reference => IsGenerated(reference.SyntaxTree));
}
