using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Questions about symbols that several parsers ask.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat GlobalFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Spells a type as emitted code must: <c>global::</c>-qualified, its own nullability left out, that of its arguments kept.</summary>
    public static string ToGlobalName(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(GlobalFormat);

    /// <summary>Spells a type with its namespace, for a reader.</summary>
    public static string ToFullName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>Spells a type as its author would.</summary>
    public static string ToShortName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Finds an attribute by the full name of its class.</summary>
    public static AttributeData? FindAttribute(this ISymbol? symbol, string metadataName) =>
        symbol?.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(metadataName));

    /// <summary>Compares a type with a full metadata name such as <c>System.Collections.Generic.List`1</c>; false for nested types.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        int dot = metadataName.LastIndexOf('.');
        return type is { ContainingType: null, ContainingNamespace: { } space }
            && metadataName.AsSpan(dot + 1).SequenceEqual(type.MetadataName.AsSpan())
            && space.IsNamed(metadataName.AsSpan(0, Math.Max(dot, 0)));
    }

    /// <summary>Returns where a symbol's name is declared, if that is in source.</summary>
    public static Location? SourceLocation(this ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource);

    /// <summary>Returns whether a generic type, or a type nested in one, stands for many types.</summary>
    public static bool IsGenericAtAnyLevel(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            if (level.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a type, or a type that it is nested in, is declared <c>file</c>.</summary>
    public static bool IsFileLocalAtAnyLevel(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a type and every type that it is nested in are public.</summary>
    public static bool IsPublicAtEveryLevel(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the declarations that the user wrote.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Declarations(this INamedTypeSymbol type, CancellationToken token) => type
        .DeclaringSyntaxReferences
        .Where(static reference => !GeneratedFiles.IsGenerated(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax(token)).OfType<TypeDeclarationSyntax>();

    /// <summary>Returns the keywords that a further partial declaration of the type begins with.</summary>
    public static string DeclarationKeyword(this INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    public static bool IsPartial(this TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsNamed(this INamespaceSymbol space, ReadOnlySpan<char> name)
    {
        int dot = name.LastIndexOf('.');
        return space.IsGlobalNamespace
            ? name.IsEmpty
            : space.Name.AsSpan().SequenceEqual(name.Slice(dot + 1)) && space.ContainingNamespace.IsNamed(name.Slice(0, Math.Max(dot, 0)));
    }
}
