using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>The statement that writes a value, and the expression that reads one, for every kind of type.</summary>
internal static class ValueCode
{
    /// <summary>Writes the statements that write a value.</summary>
    /// <param name="code">The file.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="member">The expression of the name that an exception shows; null where the compiler fills it in.</param>
    /// <param name="itemMember">The expression of the name that an exception about an item shows.</param>
    /// <param name="local">A free name for a value that is not null.</param>
    public static void Write(SourceWriter code, TypeSpec type, string value, string? member, string itemMember, string local)
    {
        if (type is not NullableSpec nullable)
        {
            code.Lines(Statement(type, value, member, itemMember, isNotNull: false));
            return;
        }

        using (code.Open($"if ({value} is {{ }} {local})"))
        {
            code.Lines("writer.WriteInt(1);");
            code.Lines(Statement(nullable.Value, local, member, itemMember, isNotNull: true));
        }

        using (code.Open("else"))
        {
            code.Lines("writer.WriteInt(0);");
        }

        code.Blank();
    }

    /// <summary>Returns the expression that reads a value.</summary>
    public static string Read(TypeSpec type) => type switch
    {
        ScalarSpec scalar => ReadScalar(scalar.Kind),
        DecimalSpec scaled => FormattableString.Invariant($"reader.ReadDecimal({scaled.Scale})"),
        EnumReferenceSpec reference => $"Read{reference.Suffix}(ref reader)",
        RecordReferenceSpec reference => $"Read{reference.Suffix}(ref reader)",
        ListSpec list => $"Read{list.Suffix}(ref reader)",
        MapSpec map => $"Read{map.Suffix}(ref reader)",
        NullableSpec nullable => $"reader.ReadIndex(2) == 0 ? {Null(nullable)} : {Read(nullable.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Every kind of type can be read."),
    };

    // Where a struct converts from a reference type, as ReadOnlyMemory does from an array, "x ? null : y" is that struct and its null is a value.
    private static string Null(NullableSpec type) =>
        type.Value is ScalarSpec { Kind: ScalarKind.ByteMemory } or RecordReferenceSpec { IsReferenceType: false } ? $"({type.CSharpName})null" : "null";

    private static string Statement(TypeSpec type, string value, string? member, string itemMember, bool isNotNull)
    {
        string name = type.CanBeRefused && member is not null ? ", " + member : "";
        string notNull = isNotNull ? value : $"{Writer}.NotNull({value}{name})";
        return type switch
        {
            ScalarSpec { Kind: ScalarKind.ByteMemory } => $"writer.WriteBytes({value}.Span);",
            ScalarSpec scalar => $"writer.{WriteMethod(scalar.Kind)}({value}{name});",
            DecimalSpec scaled => FormattableString.Invariant($"writer.WriteDecimal({value}, {scaled.Precision}, {scaled.Scale}{name});"),
            EnumReferenceSpec reference => $"Write{reference.Suffix}(ref writer, {value});",
            RecordReferenceSpec reference => $"Write{reference.Suffix}(ref writer, {(reference.IsReferenceType ? notNull : value)});",
            ListSpec list => $"Write{list.Suffix}(ref writer, {notNull}{(list.Item.CanBeRefused ? ", " + itemMember : "")});",
            MapSpec map => $"Write{map.Suffix}(ref writer, {notNull}{(map.Value.CanBeRefused ? ", " + itemMember : "")});",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Every kind of type can be written."),
        };
    }

    private static string WriteMethod(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "WriteString",
        ScalarKind.Boolean => "WriteBoolean",
        ScalarKind.UInt32 or ScalarKind.Int64 => "WriteLong",
        ScalarKind.Single => "WriteFloat",
        ScalarKind.Double => "WriteDouble",
        ScalarKind.ByteArray or ScalarKind.ByteMemory => "WriteBytes",
        ScalarKind.Guid => "WriteGuid",
        ScalarKind.DateTimeOffset => "WriteTimestampMicros",
        ScalarKind.DateOnly => "WriteDate",
        ScalarKind.TimeOnly => "WriteTimeMicros",
        ScalarKind.TimeSpan => "WriteDurationMicros",
        _ => "WriteInt",
    };

    // The writer may have used a wider type: a number that does not fit is refused by the reader, not cut off here.
    private static string ReadScalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "reader.ReadString()",
        ScalarKind.Boolean => "reader.ReadBoolean()",
        ScalarKind.SByte => "(sbyte)reader.ReadInt(sbyte.MinValue, sbyte.MaxValue)",
        ScalarKind.Byte => "(byte)reader.ReadInt(byte.MinValue, byte.MaxValue)",
        ScalarKind.Int16 => "(short)reader.ReadInt(short.MinValue, short.MaxValue)",
        ScalarKind.UInt16 => "(ushort)reader.ReadInt(ushort.MinValue, ushort.MaxValue)",
        ScalarKind.UInt32 => "(uint)reader.ReadLong(uint.MinValue, uint.MaxValue)",
        ScalarKind.Int64 => "reader.ReadLong()",
        ScalarKind.Single => "reader.ReadFloat()",
        ScalarKind.Double => "reader.ReadDouble()",
        ScalarKind.ByteArray => "reader.ReadBytes()",
        ScalarKind.ByteMemory => "new global::System.ReadOnlyMemory<byte>(reader.ReadBytes())",
        ScalarKind.Guid => "reader.ReadGuid()",
        ScalarKind.DateTimeOffset => "reader.ReadTimestampMicros()",
        ScalarKind.DateOnly => "reader.ReadDate()",
        ScalarKind.TimeOnly => "reader.ReadTimeMicros()",
        ScalarKind.TimeSpan => "reader.ReadDurationMicros()",
        _ => "reader.ReadInt()",
    };
}
