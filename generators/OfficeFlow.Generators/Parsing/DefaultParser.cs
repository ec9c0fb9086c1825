using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeFlow.Avro.Json;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Finds the Avro default of a member: its constant initializer or parameter default, or null where the member may be null.</summary>
/// <remarks>
/// A member that everybody must set (required, or a parameter without default) has none, and neither has one whose initializer is not constant.
/// </remarks>
internal static class DefaultParser
{
    public static AvroJson? Parse(RecordMember member, TypeSpec type, ParseContext context)
    {
        if (member.Parameter is { } parameter)
        {
            return parameter.HasExplicitDefaultValue ? FromConstant(parameter.ExplicitDefaultValue, member.Type, type, context) : null;
        }

        if (member.IsRequired)
        {
            return null;
        }

        return member.Initializer(context.Token) is { } initializer && context.IsOwn(member.Symbol)
            ? FromInitializer(initializer, member, type, context)
            : type is NullableSpec ? AvroJson.Null : null;
    }

    private static AvroJson? FromInitializer(ExpressionSyntax initializer, RecordMember member, TypeSpec type, ParseContext context)
    {
        if (initializer is CollectionExpressionSyntax { Elements.Count: 0 })
        {
            return Empty(type);
        }

        SemanticModel model = context.Compilation.GetSemanticModel(initializer.SyntaxTree);
        if (model.GetConstantValue(initializer, context.Token) is { HasValue: true } constant)
        {
            return FromConstant(constant.Value, member.Type, type, context);
        }

        // string.Empty is what many write for "", and is no constant.
        return type is ScalarSpec { Kind: ScalarKind.String }
            && model.GetSymbolInfo(initializer, context.Token).Symbol is IFieldSymbol { Name: nameof(string.Empty) } field
            && field.ContainingType.SpecialType == SpecialType.System_String
                ? AvroJson.String("")
                : null;
    }

    private static AvroJson? Empty(TypeSpec type) => type switch
    {
        ListSpec => AvroJson.Array(),
        MapSpec => AvroJson.Object(),
        ScalarSpec { Kind: ScalarKind.ByteArray or ScalarKind.ByteMemory } => AvroJson.String(""),
        _ => null,
    };

    // A default is of the first branch of a union, which is null: a nullable member can have no other default.
    private static AvroJson? FromConstant(object? value, ITypeSymbol symbol, TypeSpec type, ParseContext context) => type switch
    {
        NullableSpec => value is null ? AvroJson.Null : null,
        ScalarSpec scalar => ConstantJson.FromScalar(value, scalar.Kind),
        DecimalSpec scaled => ConstantJson.FromDecimal(value, scaled),
        EnumReferenceSpec reference => FromEnum(value, symbol, context.Graph.Enums[reference.CSharpName]),
        _ => null,
    };

    private static AvroJson? FromEnum(object? value, ITypeSymbol symbol, EnumSpec spec)
    {
        if (!ConstantJson.TryGetInt64(value, out long wanted))
        {
            return null;
        }

        IFieldSymbol? field = symbol.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(candidate =>
            candidate.HasConstantValue && ConstantJson.TryGetInt64(candidate.ConstantValue, out long own) && own == wanted);
        return spec.Members.FirstOrDefault(member => member.Name == field?.Name) is { } found ? AvroJson.String(found.Symbol) : null;
    }
}
