namespace OfficeFlow.Generators.Model;

/// <summary>A topic or topic template, parsed by the same rules as the runtime's <c>TopicTemplate</c>.</summary>
/// <param name="Text">The template as it was written.</param>
/// <param name="Placeholders">The placeholders, in order.</param>
/// <param name="PlainName">The template without its placeholder segments.</param>
/// <param name="Pattern">The regular expression that matches its topics.</param>
/// <param name="HasPlainTwin">Whether the topic without the placeholder segments is used too.</param>
internal sealed record TopicSpec(string Text, EquatableArray<PlaceholderSpec> Placeholders, string PlainName, string Pattern, bool HasPlainTwin)
{
    public bool IsTemplate => Placeholders.Count > 0;

    public string DeadLetterTopic => "dlq." + PlainName;

    public string Subject => PlainName + "-value";
}
