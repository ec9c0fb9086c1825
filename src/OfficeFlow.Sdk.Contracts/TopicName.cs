using System.Buffers;

namespace OfficeFlow;

/// <summary>The rules for topic names: Kafka's own, and those that keep tenants and reserved topics apart.</summary>
public static class TopicName
{
    /// <summary>The longest legal topic name: 249 characters (Kafka's <c>Topic.java</c>), counted with the longest prefix that the SDK may add.</summary>
    public const int MaxLength = 249;

    /// <summary>The longest legal placeholder value, an organization id among them: 64 characters.</summary>
    public const int MaxSegmentLength = 64;

    /// <summary>What the name of a dead-letter topic begins with.</summary>
    public const string DeadLetterPrefix = "dlq.";

    internal const string SegmentPattern = "[A-Za-z0-9-]{1,64}";

    private static readonly string[] ReservedPrefixes = [DeadLetterPrefix, "retry.", "officeflow.", "__"];

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly SearchValues<char> SegmentCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Checks the name of a topic that messages are sent to.</summary>
    /// <param name="name">The topic name.</param>
    /// <exception cref="ArgumentException">The name is not legal in Kafka, is too long to have a dead-letter topic, or is reserved.</exception>
    public static void Validate(string name) => Validate(name, name);

    /// <summary>Checks a value that becomes one segment of a topic name, such as an organization id.</summary>
    /// <param name="value">The value.</param>
    /// <param name="placeholder">What the value is, for the message.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value is empty, longer than 64 characters, or has a character other than letters, digits and <c>-</c>.</exception>
    public static string ValidateSegment(string value, string placeholder)
    {
        ArgumentNullException.ThrowIfNull(value, placeholder);
        if (value.Length is 0 or > MaxSegmentLength || value.AsSpan().ContainsAnyExcept(SegmentCharacters))
        {
            throw new ArgumentException($"'{Printable(value)}' is not a legal {placeholder}; use letters, digits and '-', at most {MaxSegmentLength} characters.", placeholder);
        }

        return value;
    }

    internal static void Validate(string name, string shown)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters) || name is "." or ".." || name.Split('.').Contains(""))
        {
            throw new ArgumentException($"Topic '{Printable(shown)}' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment.", nameof(name));
        }

        if (name.Length + DeadLetterPrefix.Length > MaxLength)
        {
            throw new ArgumentException($"Topic '{Printable(shown)}' is {name.Length} characters long; use at most {MaxLength - DeadLetterPrefix.Length}, so that its dead-letter topic is legal too.", nameof(name));
        }

        foreach (string prefix in ReservedPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Topic '{Printable(shown)}' begins with the reserved prefix '{prefix}'; choose another name.", nameof(name));
            }
        }
    }

    // A rejected name may come from outside: what cannot be printed must not reach a log as it is.
    private static string Printable(string text)
    {
        string head = text.Length <= MaxLength ? text : text[..MaxLength] + "...";
        return string.Create(head.Length, head, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '?' : source[i];
            }
        });
    }
}
