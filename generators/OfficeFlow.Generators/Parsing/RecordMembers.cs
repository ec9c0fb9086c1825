using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Finds the members of a type that may become Avro fields, in declaration order.</summary>
internal static class RecordMembers
{
    public static List<RecordMember> Of(INamedTypeSymbol type, ParseContext context)
    {
        ILookup<ISymbol?, IFieldSymbol> backingFields = type.GetMembers().OfType<IFieldSymbol>()
            .ToLookup(static field => field.AssociatedSymbol, SymbolEqualityComparer.Default);
        var members = new List<RecordMember>();
        foreach (ISymbol symbol in type.GetMembers())
        {
            if (symbol is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && !GeneratedFiles.IsGenerated(symbol))
            {
                switch (symbol)
                {
                    case IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property when context.CanUse(getter):
                        bool isSettable = property.SetMethod is { } setter && context.CanUse(setter);
                        bool isComputed = property.SetMethod is null && !(context.IsOwn(type) && backingFields.Contains(property));
                        members.Add(new RecordMember(property, property.Type, isSettable, isComputed));
                        break;
                    case IFieldSymbol { IsImplicitlyDeclared: false } field:
                        members.Add(new RecordMember(field, field.Type, IsSettable: !field.IsReadOnly, IsComputed: false));
                        break;
                }
            }
        }

        return members;
    }

    /// <summary>Returns the required members that reading could not set because they are not among the fields.</summary>
    public static IEnumerable<ISymbol> HiddenRequired(INamedTypeSymbol type) => type.GetMembers().Where(static symbol =>
        symbol.DeclaredAccessibility != Accessibility.Public && symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
}
