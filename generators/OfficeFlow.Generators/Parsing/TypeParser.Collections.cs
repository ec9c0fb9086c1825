using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <content>Arrays and maps.</content>
internal sealed partial class TypeParser
{
    private const string Collections = "System.Collections.Generic.";

    private TypeSpec? ParseGeneric(INamedTypeSymbol type, int depth) => type switch
    {
        _ when FindListShape(type.OriginalDefinition) is { } shape => ParseList(type, type.TypeArguments[0], shape, type.Name, depth),
        _ when IsMap(type.OriginalDefinition) => ParseMap(type, type.Name, depth),
        { TypeKind: TypeKind.Class or TypeKind.Struct } => ParseRecord(type),
        _ => Unsupported(type, ScalarTypes.Remedy(type)),
    };

    private static ListShape? FindListShape(INamedTypeSymbol definition) => definition.SpecialType switch
    {
        SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_IReadOnlyList_T => ListShape.Indexed,
        SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T => ListShape.Counted,
        SpecialType.System_Collections_Generic_IEnumerable_T => ListShape.Sequence,
        _ => definition.Is(Collections + "List`1") ? ListShape.List : null,
    };

    private static bool IsMap(INamedTypeSymbol definition) => definition.Is(Collections + "Dictionary`2")
        || definition.Is(Collections + "IDictionary`2") || definition.Is(Collections + "IReadOnlyDictionary`2");

    private ListSpec? ParseList(ITypeSymbol type, ITypeSymbol itemType, ListShape shape, string name, int depth)
    {
        if (Parse(itemType, depth + 1) is not { } item)
        {
            return null;
        }

        string csharpName = type.ToGlobalName();
        return new ListSpec(item, shape, csharpName, context.Graph.MethodSuffix($"{csharpName}|{item}", $"{name}Of{item.MethodSuffix}"));
    }

    private MapSpec? ParseMap(INamedTypeSymbol type, string name, int depth)
    {
        if (type.TypeArguments[0].SpecialType != SpecialType.System_String)
        {
            context.Problems.Report(SchemaRules.DictionaryKey, Place(), member.Name, type.TypeArguments[0].ToShortName());
            return null;
        }

        if (Parse(type.TypeArguments[1], depth + 1) is not { } value)
        {
            return null;
        }

        string csharpName = type.ToGlobalName();
        return new MapSpec(value, csharpName, context.Graph.MethodSuffix($"{csharpName}|{value}", $"{name}Of{value.MethodSuffix}"));
    }
}
