using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Writes the file of one message: its other half, its codec and its producer.</summary>
internal static class MessageEmitter
{
    public static string Emit(MessageSpec message, BuildProperties properties)
    {
        var code = new SourceWriter("#pragma warning disable RS0026 // SendAsync has several overloads; the token is optional in all of them.");
        if (message.Name.Namespace.Length > 0)
        {
            code.Lines($"namespace {message.Name.Namespace};\n");
        }

        MessageTypeEmitter.Emit(code, message);
        code.Blank();
        CodecEmitter.Emit(code, message);
        code.Blank();
        ProducerEmitter.Emit(code, message, properties);
        return code.ToString();
    }
}
