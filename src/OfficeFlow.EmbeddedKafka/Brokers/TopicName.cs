namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Which names topics may have.</summary>
internal static class TopicName
{
    private const int MaxLength = 249;

    /// <summary>What is wrong with a name, or null.</summary>
    internal static string? FindProblem(string name) => name switch
    {
        "" => "Topic name is invalid: the empty string is not allowed",
        "." or ".." => $"Topic name is invalid: '{name}' is not allowed",
        { Length: > MaxLength } => $"Topic name is invalid: the length of '{name}' is longer than the max allowed length {MaxLength}",
        _ when !name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-') =>
            $"Topic name is invalid: '{name}' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'",
        _ => null,
    };
}
