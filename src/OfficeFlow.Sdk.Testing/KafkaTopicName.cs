using System.Buffers;

namespace OfficeFlow.Testing;

/// <summary>The rule that every Kafka broker applies to the name of a topic.</summary>
internal static class KafkaTopicName
{
    private const int MaxLength = 249;

    private static readonly SearchValues<char> Legal = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    /// <summary>Returns what is wrong with <paramref name="name"/> and what to do, or null when it is a legal name.</summary>
    internal static string? FindProblem(string name)
    {
        if (name is "" or "." or "..")
        {
            return $"Topic '{name}' has no usable name; give it 1 to {MaxLength} letters, digits, '.', '_' or '-'.";
        }

        if (name.Length > MaxLength)
        {
            return $"Topic '{name}' has a name of {name.Length} characters; shorten it to {MaxLength}.";
        }

        var illegal = name.AsSpan().IndexOfAnyExcept(Legal);
        return illegal < 0 ? null : $"Topic '{name}' has '{name[illegal]}' in its name; use letters, digits, '.', '_' and '-' only.";
    }

    internal static void ThrowIfIllegal(string name, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(name, parameterName);
        if (FindProblem(name) is { } problem)
        {
            throw new ArgumentException(problem, parameterName);
        }
    }
}
