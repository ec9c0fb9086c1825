using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads a class that implements <c>IMessageHandler&lt;T&gt;</c>, itself or through a base class, once or several times.</summary>
internal static class HandlerParser
{
    public static EquatableArray<HandlerSpec> Parse(INamedTypeSymbol type, Compilation compilation, ProblemSink problems, CancellationToken token)
    {
        if (type.IsAbstract || type.TypeKind != TypeKind.Class)
        {
            return default;
        }

        ITypeSymbol[] messages = [.. HandledTypes(type)];
        if (messages.Length > 0 && FindFlaw(type, compilation) is var (what, remedy))
        {
            problems.Report(HandlerRules.UnsupportedDeclaration, type.SourceLocation(), type.Name, what, remedy);
            return default;
        }

        var handlers = new List<HandlerSpec>();
        foreach (ITypeSymbol message in messages.Where(static message => message.TypeKind != TypeKind.Error))
        {
            if (IsReferencedMessage(message) || IsOwnMessage(message, compilation))
            {
                handlers.Add(new HandlerSpec(type.ToGlobalName(), message.ToGlobalName(), !IsOwnMessage(message, compilation)));
            }
            else
            {
                problems.Report(HandlerRules.NotAMessage, LocateArgument(type, message, token), type.Name, message.ToShortName());
            }
        }

        return handlers.ToEquatableArray();
    }

    /// <summary>
    /// Returns whether a declaration may be a handler, from its syntax alone. One of several partial declarations counts: the first with a base
    /// list.
    /// </summary>
    public static bool IsCandidate(SyntaxNode node) => node is TypeDeclarationSyntax { BaseList: not null } and (ClassDeclarationSyntax or RecordDeclarationSyntax);

    /// <summary>Returns whether this is the declaration that speaks for the type.</summary>
    public static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode node, CancellationToken token) =>
        type.DeclaringSyntaxReferences.Length == 1
        || type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(token)).FirstOrDefault(IsCandidate) == node;

    private static IEnumerable<ITypeSymbol> HandledTypes(INamedTypeSymbol type) => type.AllInterfaces
        .Where(static implemented => implemented.Arity == 1 && implemented.OriginalDefinition.Is(MetadataNames.Handler))
        .Select(static implemented => implemented.TypeArguments[0]);

    private static (string What, string Remedy)? FindFlaw(INamedTypeSymbol type, Compilation compilation) => type switch
    {
        _ when type.IsGenericAtAnyLevel() => ("generic", "derive a class for each message and let it close the type parameters"),
        _ when type.IsFileLocalAtAnyLevel() => ("local to its file", "remove 'file'"),
        _ when !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) => ("private", "make it and the types around it internal or public"),
        _ => null,
    };

    private static bool IsOwnMessage(ITypeSymbol message, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(message.ContainingAssembly, compilation.Assembly)
        && message.FindAttribute(MetadataNames.MessageAttribute) is not null;

    private static bool IsReferencedMessage(ITypeSymbol message) =>
        message.AllInterfaces.Any(static implemented => implemented.Arity == 1 && implemented.OriginalDefinition.Is(MetadataNames.Message));

    private static Location? LocateArgument(INamedTypeSymbol type, ITypeSymbol message, CancellationToken token) => type.Declarations(token)
        .SelectMany(static declaration => declaration.BaseList?.DescendantNodes().OfType<TypeArgumentListSyntax>() ?? [])
        .SelectMany(static list => list.Arguments)
        .FirstOrDefault(argument => argument.ToString().EndsWith(message.Name, StringComparison.Ordinal))?.GetLocation() ?? type.SourceLocation();
}
