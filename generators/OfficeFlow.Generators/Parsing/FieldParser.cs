using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads a member as an Avro field.</summary>
internal static class FieldParser
{
    public static FieldSpec? Parse(RecordMember member, LocalNames locals, ParseContext context)
    {
        string? avroName = AvroNames.OfMember(member, context);
        TypeSpec? type = new TypeParser(member, context).Parse();
        return avroName is null || type is null
            ? null
            : new FieldSpec(member.Name, avroName, locals.For(member.Name), type, DefaultParser.Parse(member, type, context), member.Parameter is not null);
    }
}
