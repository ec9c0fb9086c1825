using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Finds the token that makes a type inherit.</summary>
internal static class BaseTypeLocation
{
    public static Location? Find(INamedTypeSymbol type, ParseContext context)
    {
        Location? written = type.Declarations(context.Token)
            .Select(static declaration => declaration.BaseList?.Types.FirstOrDefault()?.Type.GetLocation())
            .FirstOrDefault(static location => location is not null);
        return context.Place(written ?? type.SourceLocation());
    }
}
