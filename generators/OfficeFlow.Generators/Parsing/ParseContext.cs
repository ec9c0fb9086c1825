using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;

namespace OfficeFlow.Generators.Parsing;

/// <summary>What the parsers of one message share: where they look, where they report, and what they have found so far.</summary>
/// <param name="compilation">The compilation of the message.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="message">The message, where problems are shown that have no place in this compilation's source.</param>
/// <param name="token">Cancelled when an edit has made the work pointless.</param>
internal sealed class ParseContext(Compilation compilation, ProblemSink problems, INamedTypeSymbol message, CancellationToken token)
{
    public Compilation Compilation => compilation;

    public ProblemSink Problems => problems;

    public CancellationToken Token => token;

    /// <summary>Gets the records and enums found so far.</summary>
    public TypeGraph Graph { get; } = new();

    /// <summary>Returns whether a symbol belongs to the assembly that is being compiled, so that its initializers can be read.</summary>
    public bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>Returns the place itself, or the message's name when the place is not in this compilation's source.</summary>
    public Location? Place(Location? location) =>
        location?.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) ? location : message.SourceLocation();

    /// <summary>Returns where a symbol's name is declared, or the message's name.</summary>
    public Location? Place(ISymbol symbol) => Place(symbol.SourceLocation());

    /// <summary>Returns whether the generated code, which lies beside the message, can use a symbol.</summary>
    public bool CanUse(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);
}
