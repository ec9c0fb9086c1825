using System.Text.RegularExpressions;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>
/// The rules for topics and topic templates: those of <c>TopicTemplate</c> and <c>TopicName</c> in the contracts, which a generator cannot
/// reference.
/// </summary>
/// <remarks>A test lets both judge one table of names.</remarks>
internal static class TopicRules
{
    private const int MaxLength = 249;
    private const string DeadLetterPrefix = "dlq.";
    private const string SegmentPattern = "[A-Za-z0-9-]{1,64}";

    private static readonly string[] ReservedPrefixes = [DeadLetterPrefix, "retry.", "officeflow.", "__"];

    // The other parameters of the methods that a placeholder becomes a parameter of.
    private static readonly HashSet<string> OtherParameters = new(StringComparer.Ordinal) { "message", "options", "cancellationToken", "publisher" };

    /// <summary>Says what is wrong with a topic and what to do, or returns <see langword="null"/>.</summary>
    public static (string What, string Remedy)? FindFlaw(string text)
    {
        string[] segments = text.Split('.');
        string[] placeholders = [.. segments.Where(IsPlaceholder).Select(Name)];
        if (placeholders.Length == 0)
        {
            return FindNameFlaw(text);
        }

        if (IsPlaceholder(segments[0]))
        {
            return ("begins with a placeholder", "begin it with a literal segment, so that its pattern cannot match other topics");
        }

        if (placeholders.FirstOrDefault(static name => !IsPlaceholderName(name)) is { } illegal)
        {
            return ($"has the placeholder '{{{illegal}}}', which cannot become a parameter", "use letters and digits, and begin with a letter");
        }

        return placeholders.Distinct(StringComparer.Ordinal).Count() != placeholders.Length
            ? ("names a placeholder twice", "give each placeholder its own name")
            : FindNameFlaw(string.Join(".", segments.Select(static segment => IsPlaceholder(segment) ? "x" : segment)));
    }

    /// <summary>Takes a legal topic apart.</summary>
    public static TopicSpec Create(string text, bool hasPlainTwin)
    {
        string[] segments = text.Split('.');
        EquatableArray<PlaceholderSpec> placeholders = segments.Where(IsPlaceholder).Select(Name)
            .Select(static name => new PlaceholderSpec(name, OtherParameters.Contains(name) ? name + "Value" : Identifiers.Escape(name))).ToEquatableArray();
        string plainName = string.Join(".", segments.Where(static segment => !IsPlaceholder(segment)));
        string pattern = string.Join(@"\.", segments.Select(static segment => IsPlaceholder(segment) ? SegmentPattern : Regex.Escape(segment)));
        bool hasTwin = hasPlainTwin && placeholders.Count > 0;
        return new TopicSpec(text, placeholders, plainName, hasTwin ? $"^({pattern}|{Regex.Escape(plainName)})$" : $"^{pattern}$", hasTwin);
    }

    private static (string What, string Remedy)? FindNameFlaw(string name)
    {
        if (!name.All(IsNameCharacter) || name.Split('.').Contains(""))
        {
            return ("is not a legal topic name", "use letters, digits, '.', '_' and '-', and no empty segment");
        }

        if (name.Length + DeadLetterPrefix.Length > MaxLength)
        {
            return ($"is {name.Length} characters long", $"use at most {MaxLength - DeadLetterPrefix.Length}, so that its dead-letter topic is legal too");
        }

        return ReservedPrefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } reserved
            ? ($"begins with the reserved prefix '{reserved}'", "choose another name")
            : null;
    }

    private static bool IsPlaceholder(string segment) => segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}';

    private static string Name(string placeholder) => placeholder.Substring(1, placeholder.Length - 2);

    private static bool IsPlaceholderName(string name) => IsLetter(name[0]) && name.All(static letter => IsLetter(letter) || letter is >= '0' and <= '9');

    private static bool IsNameCharacter(char letter) => IsLetter(letter) || letter is (>= '0' and <= '9') or '.' or '_' or '-';

    private static bool IsLetter(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
