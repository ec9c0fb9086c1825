using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads a C# enum as an Avro enum.</summary>
internal static class EnumParser
{
    public static EnumReferenceSpec? Parse(INamedTypeSymbol type, ParseContext context)
    {
        string csharpName = type.ToGlobalName();
        if (!context.Graph.Enums.TryGetValue(csharpName, out EnumSpec? known))
        {
            known = ParseOnce(type, csharpName, context);
            if (known is null)
            {
                return null;
            }

            context.Graph.Enums.Add(csharpName, known);
        }

        return new EnumReferenceSpec(csharpName, known.MethodSuffix);
    }

    private static EnumSpec? ParseOnce(INamedTypeSymbol type, string csharpName, ParseContext context)
    {
        IFieldSymbol[] members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)];
        if (FindFlaw(type, members, context) is var (what, remedy))
        {
            context.Problems.Report(SchemaRules.UnsupportedEnum, context.Place(type), type.ToShortName(), what, remedy);
            return null;
        }

        string? avroName = AvroNames.OfType(type, "enum", context);
        var symbols = new List<EnumMemberSpec>();
        foreach (IFieldSymbol member in members)
        {
            if (AvroNames.OfEnumMember(member, context) is not { } symbol)
            {
                return null;
            }

            if (symbols.FirstOrDefault(other => other.Symbol == symbol) is { } other)
            {
                context.Problems.Report(SchemaRules.DuplicateAvroName, context.Place(member), "enum member", member.Name, symbol, other.Name);
                return null;
            }

            symbols.Add(new EnumMemberSpec(member.Name, symbol));
        }

        string suffix = context.Graph.MethodSuffix(csharpName, type.Name);
        return avroName is null ? null : new EnumSpec(csharpName, type.Name, avroName, suffix, symbols.ToEquatableArray());
    }

    private static (string What, string Remedy)? FindFlaw(INamedTypeSymbol type, IFieldSymbol[] members, ParseContext context)
    {
        if (type.FindAttribute("System.FlagsAttribute") is not null)
        {
            return ("has [Flags]", "use a list of enum values, because an Avro enum holds one symbol");
        }

        if (!context.CanUse(type) || type.IsFileLocalAtAnyLevel())
        {
            return ("cannot be used by generated code", "make it internal or public");
        }

        if (type.IsGenericAtAnyLevel())
        {
            return ("is nested in a generic type", "declare it outside");
        }

        if (members.Length == 0)
        {
            return ("has no member", "add one");
        }

        IFieldSymbol[]? same = members.GroupBy(static member => member.ConstantValue).FirstOrDefault(static group => group.Count() > 1)?.ToArray();
        return same is null ? null : ($"has one value for '{same[0].Name}' and '{same[1].Name}'", "give each member its own value");
    }
}
