using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Avro names of C# symbols, and the grammar that they must follow (Avro specification, "Names").</summary>
internal static class AvroNames
{
    private static readonly HashSet<string> Primitives = new(StringComparer.Ordinal)
    {
        "null", "boolean", "int", "long", "float", "double", "bytes", "string",
    };

    /// <summary>Returns the full name of a record or enum, or <see langword="null"/> when it is illegal or taken.</summary>
    public static string? OfType(INamedTypeSymbol type, string kind, ParseContext context)
    {
        string space = type.ContainingNamespace is { IsGlobalNamespace: false } found ? found.ToDisplayString() : "";
        string own = space.Length == 0 ? type.Name : $"{space}.{type.Name}";
        AttributeData? attribute = type.FindAttribute(MetadataNames.AvroNameAttribute);
        string name = attribute?.Positional<string>(0) switch
        {
            null => own,
            string full when full.Contains('.') || space.Length == 0 => full,
            string simple => $"{space}.{simple}",
        };

        Location? place = context.Place(attribute?.LocatePositional(0, context.Token) ?? type.SourceLocation());
        string[] segments = name.Split('.');
        if (!segments.All(IsName) || Primitives.Contains(segments[segments.Length - 1]))
        {
            context.Problems.Report(SchemaRules.IllegalAvroName, place, kind, name);
            return null;
        }

        if (context.Graph.ClaimAvroName(name, type.ToFullName()) is { } other)
        {
            context.Problems.Report(SchemaRules.DuplicateAvroName, place, kind, type.ToFullName(), name, other);
            return null;
        }

        return name;
    }

    /// <summary>Returns the name of a field, or <see langword="null"/> when it is illegal.</summary>
    public static string? OfMember(RecordMember member, ParseContext context) =>
        Checked(member.FindAttribute(MetadataNames.AvroNameAttribute), Identifiers.CamelCase(member.Name), "field", member.Symbol, context);

    /// <summary>Returns the symbol of an enum member, or <see langword="null"/> when it is illegal.</summary>
    public static string? OfEnumMember(IFieldSymbol member, ParseContext context) =>
        Checked(member.FindAttribute(MetadataNames.AvroNameAttribute), member.Name, "enum member", member, context);

    private static string? Checked(AttributeData? attribute, string own, string kind, ISymbol symbol, ParseContext context)
    {
        string name = attribute?.Positional<string>(0) ?? own;
        if (IsName(name))
        {
            return name;
        }

        context.Problems.Report(
            SchemaRules.IllegalAvroName, context.Place(attribute?.LocatePositional(0, context.Token) ?? symbol.SourceLocation()), kind, name);
        return null;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9')
        && text.All(static letter => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
