using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Checks that a type inside a message can be a record at all.</summary>
internal static class RecordDeclaration
{
    /// <summary>Returns what is wrong with the type and what to do, or <see langword="null"/>.</summary>
    public static (string What, string Remedy)? FindFlaw(INamedTypeSymbol type, ParseContext context) => type switch
    {
        _ when type.IsGenericAtAnyLevel() => ("is generic", "use a type without type parameters"),
        { IsAbstract: true } => ("is abstract", "use a concrete type"),
        { IsRefLikeType: true } => ("is a ref struct", "use a type that can be stored"),
        _ when type.IsFileLocalAtAnyLevel() => ("is local to its file", "remove 'file'"),
        _ when !context.CanUse(type) => ("cannot be used by generated code", "make it internal or public"),
        _ => null,
    };
}
