using System.Globalization;
using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <content>Enums.</content>
internal static partial class CodecEmitter
{
    private static void EmitEnum(SourceWriter code, EnumSpec found)
    {
        code.Blank();
        string signature = $"private static void Write{found.MethodSuffix}(ref {Writer} writer, {found.CSharpName} value)";
        using (code.Open($"{signature} => writer.WriteInt(value switch", "});"))
        {
            foreach ((EnumMemberSpec member, int symbol) in found.Members.Select(static (member, symbol) => (member, symbol)))
            {
                code.Lines($"{found.CSharpName}.{member.Identifier} => {symbol.ToString(CultureInfo.InvariantCulture)},");
            }

            code.Lines($"_ => throw {Writer}.UndeclaredEnumValue({Literals.String(found.SimpleName)}, unchecked((long)value)),");
        }

        code.Blank();
        string count = found.Members.Count.ToString(CultureInfo.InvariantCulture);
        signature = $"private static {found.CSharpName} Read{found.MethodSuffix}(ref {Reader} reader)";
        using (code.Open($"{signature} => reader.ReadIndex({count}) switch", "};"))
        {
            foreach ((EnumMemberSpec member, int symbol) in found.Members.Select(static (member, symbol) => (member, symbol)))
            {
                string index = symbol == found.Members.Count - 1 ? "_" : symbol.ToString(CultureInfo.InvariantCulture);
                code.Lines($"{index} => {found.CSharpName}.{member.Identifier},");
            }
        }
    }
}
