using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <content>Records.</content>
internal static partial class CodecEmitter
{
    private static void EmitRecord(SourceWriter code, RecordSpec record)
    {
        bool isMessage = record.MethodSuffix.Length == 0;
        string accessibility = isMessage ? "internal" : "private";
        code.Blank();
        using (code.Open(isMessage
            ? $"""
                /// <summary>Writes the message.</summary>
                internal static void Write(ref {Writer} writer, {record.CSharpName} {record.ParameterName})
                """
            : $"private static void Write{record.MethodSuffix}(ref {Writer} writer, {record.CSharpName} {record.ParameterName})"))
        {
            EmitRecordWriting(code, record);
        }

        code.Blank();
        using (code.Open(isMessage
            ? $"""
                /// <summary>Reads the message.</summary>
                internal static {record.CSharpName} Read(ref {Reader} reader)
                """
            : $"private static {record.CSharpName} Read{record.MethodSuffix}(ref {Reader} reader)"))
        {
            EmitRecordReading(code, record);
        }
    }

    private static void EmitRecordWriting(SourceWriter code, RecordSpec record)
    {
        if (record.IsRecursive)
        {
            code.Lines("writer.EnterRecord();");
        }

        foreach (FieldSpec field in record.Fields)
        {
            string value = $"{record.ParameterName}.{field.Identifier}";
            ValueCode.Write(code, field.Type, value, member: null, itemMember: Literals.String(value + "[]"), field.LocalName);
        }

        if (record.IsRecursive)
        {
            code.Lines("writer.LeaveRecord();");
        }
    }

    private static void EmitRecordReading(SourceWriter code, RecordSpec record)
    {
        if (record.IsRecursive)
        {
            code.Lines("reader.EnterRecord();");
        }

        foreach (FieldSpec field in record.Fields)
        {
            code.Lines($"{field.Type.CSharpName} {field.LocalName} = {ValueCode.Read(field.Type)};");
        }

        if (record.IsRecursive)
        {
            code.Lines("reader.LeaveRecord();");
        }

        string arguments = string.Join(", ", record.ConstructorArguments.Select(static argument => $"{argument.Parameter}: {argument.Field}"));
        FieldSpec[] initialized = [.. record.Fields.Where(static field => !field.IsConstructorArgument)];
        if (initialized.Length == 0)
        {
            code.Lines($"return new {record.CSharpName}({arguments});");
            return;
        }

        using (code.Open($"return new {record.CSharpName}{(arguments.Length == 0 ? "" : $"({arguments})")}", "};"))
        {
            foreach (FieldSpec field in initialized)
            {
                code.Lines($"{field.Identifier} = {field.LocalName},");
            }
        }
    }
}
