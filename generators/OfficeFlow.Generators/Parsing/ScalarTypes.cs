using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Which C# types are one Avro primitive, and what to use instead of those that are none.</summary>
internal static class ScalarTypes
{
    public static ScalarKind? Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ScalarKind.String,
        SpecialType.System_Boolean => ScalarKind.Boolean,
        SpecialType.System_SByte => ScalarKind.SByte,
        SpecialType.System_Byte => ScalarKind.Byte,
        SpecialType.System_Int16 => ScalarKind.Int16,
        SpecialType.System_UInt16 => ScalarKind.UInt16,
        SpecialType.System_Int32 => ScalarKind.Int32,
        SpecialType.System_UInt32 => ScalarKind.UInt32,
        SpecialType.System_Int64 => ScalarKind.Int64,
        SpecialType.System_Single => ScalarKind.Single,
        SpecialType.System_Double => ScalarKind.Double,
        SpecialType.None => FindByName(type),
        _ => null,
    };

    /// <summary>Returns whether a type belongs to the platform: its members are not meant to be somebody's schema.</summary>
    public static bool IsSystemType(INamedTypeSymbol type)
    {
        INamespaceSymbol? outermost = type.ContainingNamespace;
        while (outermost is { ContainingNamespace: { IsGlobalNamespace: false } parent })
        {
            outermost = parent;
        }

        // A tuple's location is where it is used.
        bool isInMetadata = type.IsTupleType || type.Locations.All(static location => location.IsInMetadata);
        return isInMetadata && outermost?.Name is "System" or "Microsoft";
    }

    /// <summary>Says what to do about a type without an Avro form.</summary>
    public static string Remedy(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_UInt64 } => "use long, or decimal with [AvroDecimal(20, 0)]",
        { SpecialType: SpecialType.System_Char } => "use string",
        { SpecialType: SpecialType.System_DateTime } => "use DateTimeOffset for a moment, DateOnly for a day",
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "use a record with the members that are sent",
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => "use long",
        _ when type.Is("System.Uri") || type.Is("System.Version") => "use string",
        { TypeKind: TypeKind.Interface } => "use a record, or one of the collection interfaces",
        IArrayTypeSymbol => "use an array of arrays",
        _ => "use a type of the table in the documentation, or a record of such types",
    };

    private static ScalarKind? FindByName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => ScalarKind.ByteArray,
        INamedTypeSymbol { Arity: 1 } generic when generic.OriginalDefinition.Is("System.ReadOnlyMemory`1") =>
            generic.TypeArguments[0].SpecialType == SpecialType.System_Byte ? ScalarKind.ByteMemory : null,
        _ when type.Is("System.Guid") => ScalarKind.Guid,
        _ when type.Is("System.DateTimeOffset") => ScalarKind.DateTimeOffset,
        _ when type.Is("System.DateOnly") => ScalarKind.DateOnly,
        _ when type.Is("System.TimeOnly") => ScalarKind.TimeOnly,
        _ when type.Is("System.TimeSpan") => ScalarKind.TimeSpan,
        _ => null,
    };
}
