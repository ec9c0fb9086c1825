using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Writes <c>OfficeFlowTopics</c>: the topic names of the assembly's messages, so that nobody spells one.</summary>
internal static class TopicsEmitter
{
    public static string Emit(CatalogSpec catalog)
    {
        var code = new SourceWriter();
        if (catalog.RootNamespace.Length > 0)
        {
            code.Lines($"namespace {catalog.RootNamespace};\n");
        }

        bool isPublic = catalog.Messages.Any(static message => message.IsPublic);
        using (code.Open($"""
            /// <summary>The topics of the messages of <c>{Literals.Xml(catalog.Facts.AssemblyName)}</c>.</summary>
            {catalog.Properties.Accessibility(isPublic)} static class OfficeFlowTopics
            """))
        {
            foreach (CatalogMessageSpec message in catalog.Messages)
            {
                EmitMessage(code, message, catalog.Properties.Accessibility(message.IsPublic));
            }
        }

        return code.ToString();
    }

    private static void EmitMessage(SourceWriter code, CatalogMessageSpec message, string accessibility)
    {
        code.Blank();
        using (code.Open($"""
            /// <summary>The topics of <see cref="{message.Name.GlobalName}"/>.</summary>
            {accessibility} static class {Identifiers.Escape(message.TopicsName)}
            """))
        {
            TopicSpec topic = message.Topic;
            code.Lines(topic.IsTemplate
                ? $"""
                    /// <summary>The template of the topics: <c>{topic.Text}</c>.</summary>
                    public const string Template = {Literals.String(topic.Text)};
                    """
                : $"""
                    /// <summary>The topic: <c>{topic.Text}</c>.</summary>
                    public const string Name = {Literals.String(topic.Text)};
                    """);
            code.Lines($"""

                /// <summary>The regular expression that matches the topics and nothing else.</summary>
                public const string Pattern = {Literals.String(topic.Pattern)};

                /// <summary>The dead-letter topic: <c>{topic.DeadLetterTopic}</c>.</summary>
                public const string DeadLetter = {Literals.String(topic.DeadLetterTopic)};
                """);
            if (topic.HasPlainTwin)
            {
                code.Lines($"""

                    /// <summary>The topic without its placeholders: <c>{topic.PlainName}</c>.</summary>
                    public const string Plain = {Literals.String(topic.PlainName)};
                    """);
            }

            if (topic.IsTemplate)
            {
                EmitBuilders(code, message, topic);
            }
        }
    }

    private static void EmitBuilders(SourceWriter code, CatalogMessageSpec message, TopicSpec topic)
    {
        string parameters = string.Join(", ", topic.Placeholders.Select(static placeholder => $"string {placeholder.Parameter}"));
        string values = string.Join(", ", topic.Placeholders.Select(static placeholder => placeholder.Parameter));
        string documentation = string.Join("\n", topic.Placeholders.Select(static placeholder =>
            $"/// <param name=\"{placeholder.DocumentedName}\">The value of <c>{{{placeholder.Name}}}</c>: letters, digits and <c>-</c>, at most 64.</param>"));
        string template = $"{message.Name.Sibling(message.Name.JoinedName + "Codec")}.Descriptor.Topic";
        code.Lines($"""

            /// <summary>Builds the name of a topic.</summary>
            {documentation}
            /// <returns>The topic.</returns>
            /// <exception cref="global::System.ArgumentException">A value is illegal.</exception>
            public static string For({parameters}) => {template}.Format([{values}]);

            /// <summary>Builds the name of a dead-letter topic, where dead letters are kept apart like the messages.</summary>
            {documentation}
            /// <returns>The dead-letter topic.</returns>
            /// <exception cref="global::System.ArgumentException">A value is illegal.</exception>
            public static string DeadLetterFor({parameters}) => {template}.FormatDeadLetter([{values}]);
            """);
    }
}
