using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads <c>[AvroDecimal]</c>.</summary>
internal static class DecimalParser
{
    // A decimal holds every number of 28 digits, and not every one of 29.
    private const int MaxPrecision = 28;

    public static DecimalSpec? Parse(AttributeData attribute, RecordMember member, ParseContext context)
    {
        if (attribute.ConstructorArguments.Length != 2)
        {
            context.Problems.Fail(); // half typed: the compiler says so
            return null;
        }

        int precision = attribute.Positional<int>(0);
        int scale = attribute.Positional<int>(1);
        if (precision is < 1 or > MaxPrecision)
        {
            Location? place = attribute.LocatePositional(0, context.Token);
            Report(place, member, $"has precision {precision}", $"use a precision from 1 to {MaxPrecision}", context);
            return null;
        }

        if (scale < 0 || scale > precision)
        {
            Location? place = attribute.LocatePositional(1, context.Token);
            Report(place, member, $"has scale {scale}", $"use a scale from 0 to the precision {precision}", context);
            return null;
        }

        return new DecimalSpec(precision, scale);
    }

    public static void ReportUnused(AttributeData attribute, RecordMember member, ParseContext context) =>
        Report(attribute.Locate(context.Token), member, "stands on a member without decimals", "remove the attribute", context);

    private static void Report(Location? place, RecordMember member, string what, string remedy, ParseContext context) =>
        context.Problems.Report(SchemaRules.IllegalDecimal, context.Place(place), member.Name, what, remedy);
}
