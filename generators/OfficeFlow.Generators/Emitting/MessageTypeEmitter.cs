using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>
/// Writes the other half of a message type: the interface that the runtime works through, implemented explicitly to stay out of the way.
/// </summary>
internal static class MessageTypeEmitter
{
    public static void Emit(SourceWriter code, MessageSpec message) => Nest(code, message, depth: 0);

    private static void Nest(SourceWriter code, MessageSpec message, int depth)
    {
        if (depth == message.Name.Containers.Count)
        {
            EmitType(code, message);
            return;
        }

        ContainerSpec container = message.Name.Containers[depth];
        using (code.Open($"partial {container.Keyword} {container.Identifier}"))
        {
            Nest(code, message, depth + 1);
        }
    }

    private static void EmitType(SourceWriter code, MessageSpec message)
    {
        string type = message.Name.GlobalName;
        string contract = $"{Message}<{type}>";
        string codec = message.Name.Sibling(message.CodecName);
        using (code.Open($"partial {message.Keyword} {message.Name.Identifier} : {contract}"))
        {
            code.Lines($"""
                /// <inheritdoc/>
                static {Descriptor} {contract}.Descriptor =>
                    {codec}.Descriptor;

                /// <inheritdoc/>
                static string? {contract}.GetKey({type} message) =>
                    {Key(message.Key)};

                /// <inheritdoc/>
                static void {contract}.Write(ref {Writer} writer, {type} message) =>
                    {codec}.Write(ref writer, message);

                /// <inheritdoc/>
                static {type} {contract}.Read(ref {Reader} reader) =>
                    {codec}.Read(ref reader);
                """);
        }
    }

    private static string Key(KeySpec? key)
    {
        if (key is null)
        {
            return "null";
        }

        string member = $"message.{Identifiers.Escape(key.MemberName)}{(key.IsNullableValue ? "?" : "")}";
        return key.Kind switch
        {
            ScalarKind.String => member,
            ScalarKind.Guid => $"{member}.ToString(\"D\", {InvariantCulture})",
            _ => $"{member}.ToString({InvariantCulture})",
        };
    }
}
