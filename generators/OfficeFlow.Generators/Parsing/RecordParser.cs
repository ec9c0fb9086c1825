using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>
/// Reads a C# type as an Avro record: its name, its fields and how it is constructed. Works for messages and for the types inside them.
/// </summary>
internal static class RecordParser
{
    /// <summary>Parses a record into the graph.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="kind">What to call it in a diagnostic: <c>message</c> or <c>type</c>.</param>
    /// <param name="methodSuffix">What follows <c>Write</c> and <c>Read</c> in the codec's methods.</param>
    /// <param name="context">What the message's parsers share.</param>
    public static void Parse(INamedTypeSymbol type, string kind, string methodSuffix, ParseContext context)
    {
        if (!context.Graph.TryBegin(type.ToGlobalName()))
        {
            return;
        }

        context.Token.ThrowIfCancellationRequested();
        context.Graph.End(ParseOnce(type, kind, methodSuffix, context));
    }

    private static RecordSpec? ParseOnce(INamedTypeSymbol type, string kind, string methodSuffix, ParseContext context)
    {
        if (type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } baseType)
        {
            context.Problems.Report(MessageRules.Inheritance, BaseTypeLocation.Find(type, context), kind, type.Name, baseType.ToShortName());
            return null;
        }

        string? avroName = AvroNames.OfType(type, kind, context);
        List<RecordMember> members = RecordMembers.Of(type, context);
        IReadOnlyList<(IParameterSymbol Parameter, RecordMember Member)>? constructor = ConstructorChooser.Choose(type, members, context);
        if (constructor is null)
        {
            context.Problems.Report(SchemaRules.NoConstructor, context.Place(type), type.Name);
            return null;
        }

        List<RecordMember> stored = Order(members, constructor);
        if (stored.Count == 0)
        {
            context.Problems.Report(MessageRules.NoMembers, context.Place(type), kind, type.Name);
            return null;
        }

        MemberAccess.Check(type, stored, context);
        return avroName is null ? null : Create(type, avroName, methodSuffix, stored, context);
    }

    // Constructor parameters come first, as they are written in a positional record; a computed member that no constructor takes is no field.
    private static List<RecordMember> Order(List<RecordMember> members, IReadOnlyList<(IParameterSymbol Parameter, RecordMember Member)> constructor)
    {
        var ordered = constructor.Select(static pair => pair.Member with { Parameter = pair.Parameter }).ToList();
        ordered.AddRange(members.Where(member => !member.IsComputed && constructor.All(pair => !ReferenceEquals(pair.Member, member))));
        return ordered;
    }

    private static RecordSpec? Create(INamedTypeSymbol type, string avroName, string methodSuffix, List<RecordMember> members, ParseContext context)
    {
        string parameterName = methodSuffix.Length == 0 ? "message" : LocalNames.ForRecord(type.Name);
        var locals = new LocalNames(parameterName);
        var fields = new List<FieldSpec>();
        foreach (RecordMember member in members)
        {
            if (FieldParser.Parse(member, locals, context) is { } field)
            {
                fields.Add(field);
            }
        }

        ReportDuplicateNames(fields, members, context);
        if (fields.Count != members.Count)
        {
            return null;
        }

        IEnumerable<ConstructorArgumentSpec> arguments = members.Zip(fields, static (member, field) => (member.Parameter, field))
            .Where(static pair => pair.Parameter is not null)
            .Select(static pair => new ConstructorArgumentSpec(Identifiers.Escape(pair.Parameter!.Name), pair.field.LocalName));
        return new RecordSpec(
            type.ToGlobalName(),
            type.Name,
            avroName,
            methodSuffix,
            parameterName,
            IsRecursive: false,
            fields.ToEquatableArray(),
            arguments.ToEquatableArray());
    }

    private static void ReportDuplicateNames(List<FieldSpec> fields, List<RecordMember> members, ParseContext context)
    {
        foreach (IGrouping<string, FieldSpec> sameName in fields.GroupBy(static field => field.AvroName, StringComparer.Ordinal))
        {
            string first = sameName.First().MemberName;
            foreach (FieldSpec field in sameName.Skip(1))
            {
                RecordMember member = members.First(candidate => candidate.Name == field.MemberName);
                context.Problems.Report(
                    SchemaRules.DuplicateAvroName, context.Place(member.Symbol), "field", field.MemberName, field.AvroName, first);
            }
        }
    }
}
