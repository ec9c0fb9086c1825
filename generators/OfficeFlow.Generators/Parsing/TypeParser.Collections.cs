using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <content>Arrays and maps.</content>
internal sealed partial class TypeParser
{
    private const string Collections = "System.Collections.Generic.";

    private TypeSpec? ParseGeneric(INamedTypeSymbol type, int depth) => type.OriginalDefinition switch
    {
        { SpecialType: SpecialType.System_Collections_Generic_IList_T } => ParseList(type, type.TypeArguments[0], ListShape.Indexed, "IList", depth),
        { SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } =>
            ParseList(type, type.TypeArguments[0], ListShape.Indexed, "IReadOnlyList", depth),
        { SpecialType: SpecialType.System_Collections_Generic_ICollection_T } => ParseList(type, type.TypeArguments[0], ListShape.Counted, "ICollection", depth),
        { SpecialType: SpecialType.System_Collections_Generic_IReadOnlyCollection_T } =>
            ParseList(type, type.TypeArguments[0], ListShape.Counted, "IReadOnlyCollection", depth),
        { SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } => ParseList(type, type.TypeArguments[0], ListShape.Sequence, "IEnumerable", depth),
        var definition when definition.Is(Collections + "List`1") => ParseList(type, type.TypeArguments[0], ListShape.List, "List", depth),
        var definition when definition.Is(Collections + "Dictionary`2") => ParseMap(type, "Dictionary", depth),
        var definition when definition.Is(Collections + "IDictionary`2") => ParseMap(type, "IDictionary", depth),
        var definition when definition.Is(Collections + "IReadOnlyDictionary`2") => ParseMap(type, "IReadOnlyDictionary", depth),
        _ when type.TypeKind is TypeKind.Class or TypeKind.Struct => ParseRecord(type),
        _ => Unsupported(type, ScalarTypes.Remedy(type)),
    };

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
            context.Problems.Report(
                SchemaRules.DictionaryKey, context.Place(member.TypeLocation(context.Token)), member.Name, type.TypeArguments[0].ToShortName());
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
