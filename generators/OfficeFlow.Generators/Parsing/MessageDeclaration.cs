using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeFlow.Generators.Diagnostics;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Checks that a type can be a message: code can be generated into it, and its assembly can use it.</summary>
internal static class MessageDeclaration
{
    /// <summary>Reports what keeps a type from being a message.</summary>
    /// <returns>Whether its members are worth a look: after a flaw of the type itself they would only add noise.</returns>
    public static bool Check(INamedTypeSymbol type, ParseContext context)
    {
        if (FindFlaw(type, context) is var (what, remedy))
        {
            context.Problems.Report(MessageRules.UnsupportedDeclaration, context.Place(type), type.Name, what, remedy);
            return false;
        }

        CheckPartial(type, "message", context);
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            CheckPartial(container, "containing type", context);
        }

        return true;
    }

    private static void CheckPartial(INamedTypeSymbol type, string kind, ParseContext context)
    {
        foreach (TypeDeclarationSyntax declaration in type.Declarations(context.Token).Where(static declaration => !declaration.IsPartial()))
        {
            context.Problems.Report(MessageRules.NotPartial, context.Place(declaration.Identifier.GetLocation()), kind, type.Name);
        }
    }

    private static (string What, string Remedy)? FindFlaw(INamedTypeSymbol type, ParseContext context) => type switch
    {
        { IsStatic: true } => ("static", "remove 'static', because a message is a value"),
        { IsAbstract: true } => ("abstract", "put [OfficeFlowMessage] on concrete types"),
        { IsRefLikeType: true } => ("a ref struct", "remove 'ref', because a message is stored"),
        _ when type.IsGenericAtAnyLevel() => ("generic", "declare one message for each type argument, because a message has one schema"),
        _ when type.IsFileLocalAtAnyLevel() => ("local to its file", "remove 'file', because producers and handlers are in other files"),
        _ when !context.CanUse(type) => ("private", "make it and the types around it internal or public, because generated code uses it"),
        _ => null,
    };
}
