using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Finds the member with <c>[MessageKey]</c>. A computed member may be the key too.</summary>
internal static class KeyParser
{
    public static KeySpec? Parse(INamedTypeSymbol type, ParseContext context)
    {
        KeySpec? key = null;
        foreach (RecordMember member in RecordMembers.Of(type, context))
        {
            if (FindAttribute(type, member) is not { } attribute)
            {
                continue;
            }

            if (key is not null)
            {
                context.Problems.Report(MessageRules.MultipleKeys, context.Place(attribute.Locate(context.Token)), member.Name, key.MemberName);
                continue;
            }

            key = ParseMember(member, context);
        }

        return key;
    }

    private static AttributeData? FindAttribute(INamedTypeSymbol type, RecordMember member) =>
        member.FindAttribute(MetadataNames.MessageKeyAttribute)
        ?? type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).Where(member.Matches)
            .Select(static parameter => parameter.FindAttribute(MetadataNames.MessageKeyAttribute))
            .FirstOrDefault(static attribute => attribute is not null);

    private static KeySpec? ParseMember(RecordMember member, ParseContext context)
    {
        ITypeSymbol type = member.Type;
        bool isNullableValue = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        ITypeSymbol value = isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (ScalarTypes.Find(value) is { } kind and (ScalarKind.String or ScalarKind.Guid or ScalarKind.Int32 or ScalarKind.Int64))
        {
            return new KeySpec(member.Name, kind, isNullableValue);
        }

        context.Problems.Report(MessageRules.IllegalKey, context.Place(member.TypeLocation(context.Token)), member.Name, type.ToShortName());
        return null;
    }
}
