using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads the type of one member as an Avro type, and says why where there is none.</summary>
internal sealed partial class TypeParser(RecordMember member, ParseContext context)
{
    // Deeper nesting than anybody writes; it keeps generated schemas and the recursion here within bounds.
    private const int MaxDepth = 64;

    private DecimalSpec? _decimal;
    private bool _isDecimalUsed;

    public TypeSpec? Parse()
    {
        AttributeData? attribute = member.FindAttribute(MetadataNames.AvroDecimalAttribute);
        _decimal = attribute is null ? null : DecimalParser.Parse(attribute, member, context);
        TypeSpec? type = Parse(member.Type, depth: 0);
        if (attribute is not null && type is not null && !_isDecimalUsed)
        {
            DecimalParser.ReportUnused(attribute, member, context);
        }

        return type;
    }

    private TypeSpec? Parse(ITypeSymbol type, int depth)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Nullable(ParseNotNull(nullable.TypeArguments[0], depth));
        }

        TypeSpec? parsed = ParseNotNull(type, depth);
        return type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? Nullable(parsed) : parsed;
    }

    private TypeSpec? ParseNotNull(ITypeSymbol type, int depth)
    {
        if (depth > MaxDepth || context.Graph.Depth > MaxDepth)
        {
            return Unsupported(type, $"nest types at most {MaxDepth} levels deep");
        }

        return type switch
        {
            { TypeKind: TypeKind.Error } => Unknown(),
            { SpecialType: SpecialType.System_Decimal } => ParseDecimal(),
            _ when ScalarTypes.Find(type) is { } kind => new ScalarSpec(kind, type.ToGlobalName()),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => EnumParser.Parse(enumeration, context),
            IArrayTypeSymbol { IsSZArray: true } array => ParseList(type, array.ElementType, ListShape.Array, "Array", depth),
            INamedTypeSymbol { Arity: > 0 } generic => ParseGeneric(generic, depth),
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } record => ParseRecord(record),
            _ => Unsupported(type, ScalarTypes.Remedy(type)),
        };
    }

    private static NullableSpec? Nullable(TypeSpec? value) => value is null ? null : new NullableSpec(value);

    private DecimalSpec? ParseDecimal()
    {
        _isDecimalUsed = true;
        if (_decimal is null && member.FindAttribute(MetadataNames.AvroDecimalAttribute) is null)
        {
            context.Problems.Report(SchemaRules.DecimalWithoutPrecision, Place(), member.Name);
        }

        return _decimal;
    }

    private RecordReferenceSpec? ParseRecord(INamedTypeSymbol type)
    {
        if (ScalarTypes.IsSystemType(type))
        {
            return Unsupported<RecordReferenceSpec>(type, ScalarTypes.Remedy(type));
        }

        if (RecordDeclaration.FindFlaw(type, context) is var (what, remedy))
        {
            context.Problems.Report(SchemaRules.UnsupportedRecord, Place(), type.ToShortName(), member.Name, what, remedy);
            return null;
        }

        string suffix = context.Graph.MethodSuffix(type.ToGlobalName(), type.Name);
        RecordParser.Parse(type, "type", suffix, context);
        return new RecordReferenceSpec(type.ToGlobalName(), type.Name, suffix, type.IsReferenceType);
    }

    // The compiler reports an unknown type itself.
    private TypeSpec? Unknown()
    {
        context.Problems.Fail();
        return null;
    }

    private TypeSpec? Unsupported(ITypeSymbol type, string remedy) => Unsupported<TypeSpec>(type, remedy);

    private T? Unsupported<T>(ITypeSymbol type, string remedy)
        where T : TypeSpec
    {
        context.Problems.Report(SchemaRules.UnsupportedMemberType, Place(), member.Name, type.ToShortName(), remedy);
        return null;
    }

    private Location? Place() => context.Place(member.TypeLocation(context.Token));
}
