using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Checks that reading can set every field.</summary>
internal static class MemberAccess
{
    public static void Check(INamedTypeSymbol type, IEnumerable<RecordMember> members, ParseContext context)
    {
        foreach (RecordMember member in members.Where(static member => member is { IsSettable: false, Parameter: null }))
        {
            (string what, string remedy) = member.Symbol switch
            {
                IFieldSymbol => ("is a read-only field", "make it a property with init, or add a constructor parameter of its name and type"),
                IPropertySymbol { SetMethod: null } => ("has no setter", "add init, or a constructor parameter of its name and type"),
                _ => ("has a setter that generated code cannot call", "make the setter public or internal, or add a constructor parameter of its name and type"),
            };
            context.Problems.Report(SchemaRules.MemberCannotBeSet, context.Place(member.Symbol), member.Name, what, remedy);
        }

        foreach (ISymbol hidden in RecordMembers.HiddenRequired(type))
        {
            (string what, string remedy) = ("is required but not public, so it is no field", "make it public, or remove 'required'");
            context.Problems.Report(SchemaRules.MemberCannotBeSet, context.Place(hidden), hidden.Name, what, remedy);
        }
    }
}
