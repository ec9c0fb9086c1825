using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Writes the typed producer of a message: every placeholder of the topic is a parameter, so nothing can be sent without it.</summary>
internal static class ProducerEmitter
{
    private const string Exceptions = """
        /// <exception cref="global::System.ArgumentException">A part of the topic or an option is illegal; nothing was sent.</exception>
        /// <exception cref="global::OfficeFlow.Serialization.EncodeException">A value does not fit the schema; nothing was sent.</exception>
        /// <exception cref="global::OfficeFlow.PublishException">The message was refused, or its outcome is unknown; <c>Outcome</c> says which.</exception>
        """;

    public static void Emit(SourceWriter code, MessageSpec message, BuildProperties properties)
    {
        string accessibility = properties.Accessibility(message.IsPublic);
        string type = message.Name.GlobalName;
        using (code.Open($"""
            /// <summary>Publishes <see cref="{type}"/> messages. Thread-safe.</summary>
            {accessibility} interface I{message.ProducerName}
            """))
        {
            EmitDeclarations(code, message, isTwin: false);
            if (message.Topic.HasPlainTwin)
            {
                EmitDeclarations(code, message, isTwin: true);
            }
        }

        code.Blank();
        using (code.Open($"""
            /// <summary>Publishes <see cref="{type}"/> messages. Thread-safe.</summary>
            /// <param name="publisher">Sends them.</param>
            {accessibility} sealed class {message.ProducerName}({Publisher} publisher) : I{message.ProducerName}
            """))
        {
            EmitMethods(code, message, isTwin: false);
            if (message.Topic.HasPlainTwin)
            {
                EmitMethods(code, message, isTwin: true);
            }
        }
    }

    private static void EmitDeclarations(SourceWriter code, MessageSpec message, bool isTwin)
    {
        foreach (bool hasOptions in (bool[])[false, true])
        {
            code.Blank();
            code.Lines(Documentation(message, isTwin, hasOptions));
            code.Lines($"{ReceiptTask} SendAsync({Parameters(message, isTwin, hasOptions)});");
        }
    }

    private static void EmitMethods(SourceWriter code, MessageSpec message, bool isTwin)
    {
        foreach (bool hasOptions in (bool[])[false, true])
        {
            code.Blank();
            code.Lines($"""
                /// <inheritdoc/>
                public {ReceiptTask} SendAsync({Parameters(message, isTwin, hasOptions)}) =>
                    publisher.PublishAsync({DestinationOf(message, isTwin)}, message, {(hasOptions ? "options" : "null")}, cancellationToken);
                """);
        }
    }

    private static string Documentation(MessageSpec message, bool isTwin, bool hasOptions)
    {
        string topic = isTwin || !message.Topic.IsTemplate ? message.Topic.PlainName : message.Topic.Text;
        var lines = new List<string>
        {
            $"/// <summary>Publishes one message to the topic <c>{topic}</c> and completes when the broker has acknowledged it.</summary>",
        };
        if (!isTwin)
        {
            lines.AddRange(message.Topic.Placeholders.Select(static placeholder =>
                $"/// <param name=\"{placeholder.DocumentedName}\">{Meaning(placeholder)}: letters, digits and <c>-</c>, at most 64.</param>"));
        }

        lines.Add("/// <param name=\"message\">The message.</param>");
        if (hasOptions)
        {
            lines.Add("/// <param name=\"options\">What differs from the defaults.</param>");
        }

        lines.Add("/// <param name=\"cancellationToken\">Ends the waiting; a message that is already on its way may be stored all the same.</param>");
        lines.Add("/// <returns>The receipt.</returns>");
        lines.Add(Exceptions);
        return string.Join("\n", lines);
    }

    private static string Meaning(PlaceholderSpec placeholder) => placeholder.IsOrganization
        ? "The organization whose topic is written"
        : $"The value of <c>{{{placeholder.Name}}}</c> in the topic";

    private static string Parameters(MessageSpec message, bool isTwin, bool hasOptions)
    {
        IEnumerable<string> placeholders = isTwin ? [] : message.Topic.Placeholders.Select(static placeholder => $"string {placeholder.Parameter}, ");
        string options = hasOptions ? $"{PublishOptions} options, " : "";
        return $"{string.Concat(placeholders)}{message.Name.GlobalName} message, {options}{Cancellation} cancellationToken = default";
    }

    private static string DestinationOf(MessageSpec message, bool isTwin)
    {
        if (isTwin || !message.Topic.IsTemplate)
        {
            return $"new {Destination}({Literals.String(message.Topic.PlainName)})";
        }

        // In brackets, because C# 12 has no params spans.
        string values = string.Join(", ", message.Topic.Placeholders.Select(static placeholder => placeholder.Parameter));
        PlaceholderSpec? organization = message.Topic.Placeholders.FirstOrDefault(static placeholder => placeholder.IsOrganization);
        string organizationId = organization is null ? "" : ", " + organization.Parameter;
        return $"new {Destination}({message.CodecName}.Descriptor.Topic.Format([{values}]){organizationId})";
    }
}
