using System.Text.RegularExpressions;

namespace OfficeFlow;

/// <summary>A topic name, or a pattern for many of them: <c>employee.onboard.{organizationId}</c>. Immutable.</summary>
/// <remarks>
/// A template is a list of segments between dots; a placeholder is always a whole segment, so two different sets of values can never give one topic name.
/// The first segment is literal and not reserved: otherwise the pattern of one message would also match the dead letters of another.
/// </remarks>
public sealed class TopicTemplate : IEquatable<TopicTemplate>
{
    private readonly string[] _segments;

    private TopicTemplate(string text, string[] segments, string[] placeholders)
    {
        Text = text;
        _segments = segments;
        Placeholders = placeholders;
        PlainName = string.Join('.', segments.Where(static segment => !IsPlaceholder(segment)));
        Pattern = "^" + string.Join(@"\.", segments.Select(static segment => IsPlaceholder(segment) ? TopicName.SegmentPattern : Regex.Escape(segment))) + "$";
    }

    /// <summary>Gets the template as it was written.</summary>
    public string Text { get; }

    /// <summary>Gets the names of the placeholders, in order.</summary>
    /// <value>Empty for a plain topic.</value>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>Gets the template without its placeholder segments: <c>employee.onboard</c>. For a plain topic this is the topic.</summary>
    public string PlainName { get; }

    /// <summary>Gets the anchored regular expression that matches the topics of this template and nothing else.</summary>
    public string Pattern { get; }

    /// <summary>Gets the dead-letter topic that all topics of this template share: <c>dlq.employee.onboard</c>.</summary>
    public string DeadLetterTopic => TopicName.DeadLetterPrefix + PlainName;

    /// <summary>Gets the Schema Registry subject that all topics of this template share: <c>employee.onboard-value</c>.</summary>
    public string Subject => PlainName + "-value";

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template, such as <c>employee.onboard.{organizationId}</c>.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The text is not a legal topic name or template; the message says what is wrong and what to do.</exception>
    public static TopicTemplate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] segments = text.Split('.');
        string[] placeholders = [.. segments.Where(IsPlaceholder).Select(static segment => segment[1..^1])];
        if (placeholders.Length == 0)
        {
            TopicName.Validate(text);
        }
        else
        {
            ValidateTemplate(text, segments, placeholders);
        }

        return new TopicTemplate(text, segments, placeholders);
    }

    /// <summary>Builds the topic name for the given placeholder values.</summary>
    /// <param name="values">One value per placeholder, in order; letters, digits and <c>-</c>, at most 64 characters each.</param>
    /// <returns>The topic name.</returns>
    /// <exception cref="ArgumentException">A value is illegal, their number is wrong, or the name is too long for Kafka.</exception>
    public string Format(params ReadOnlySpan<string> values)
    {
        if (values.Length != Placeholders.Count)
        {
            throw new ArgumentException($"Topic template '{Text}' has {Placeholders.Count} placeholders but got {values.Length} values; pass one value for each of them.", nameof(values));
        }

        if (values.Length == 0)
        {
            return Text;
        }

        int next = 0;
        string[] segments = new string[_segments.Length];
        for (int i = 0; i < segments.Length; i++)
        {
            segments[i] = IsPlaceholder(_segments[i]) ? TopicName.ValidateSegment(values[next], Placeholders[next++]) : _segments[i];
        }

        string name = string.Join('.', segments);
        TopicName.Validate(name);
        return name;
    }

    /// <summary>Builds the dead-letter topic for the given placeholder values, used where dead letters are kept apart per organization.</summary>
    /// <param name="values">One value per placeholder, in order.</param>
    /// <returns>The dead-letter topic name: <c>dlq.employee.onboard.org-456</c>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Format"/>.</exception>
    public string FormatDeadLetter(params ReadOnlySpan<string> values) => TopicName.DeadLetterPrefix + Format(values);

    /// <inheritdoc/>
    public bool Equals(TopicTemplate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TopicTemplate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsPlaceholder(string segment) => segment.Length > 2 && segment[0] == '{' && segment[^1] == '}';

    private static void ValidateTemplate(string text, string[] segments, string[] placeholders)
    {
        if (IsPlaceholder(segments[0]))
        {
            throw new ArgumentException($"Topic template '{text}' begins with a placeholder; begin it with a literal segment, so that its pattern cannot match other topics.", nameof(text));
        }

        if (Array.Find(placeholders, static name => !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit)) is { } illegal)
        {
            throw new ArgumentException(
                $"Topic template '{text}' has the placeholder '{{{illegal}}}', which cannot become a parameter; use letters and digits, and begin with a letter.", nameof(text));
        }

        if (placeholders.Distinct(StringComparer.Ordinal).Count() != placeholders.Length)
        {
            throw new ArgumentException($"Topic template '{text}' names a placeholder twice; give each placeholder its own name.", nameof(text));
        }

        // A placeholder stands for at least one legal character: with "x" in its place the rest is judged by Kafka's own rule.
        TopicName.Validate(string.Join('.', segments.Select(static segment => IsPlaceholder(segment) ? "x" : segment)), text);
    }
}
