using System.Globalization;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>A setting that topics or brokers have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value when nobody sets it.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Minimum">The smallest number.</param>
/// <param name="Allowed">The words that it may have; null for any.</param>
internal sealed record SettingDefinition(string Name, string Default, SettingKind Kind, long Minimum = long.MinValue, string[]? Allowed = null)
{
    /// <summary>The name of the broker setting that gives a topic's setting its default; null when there is none.</summary>
    internal string? BrokerName { get; init; }

    /// <summary>What is wrong with a value, or null.</summary>
    internal string? FindProblem(string value)
    {
        var isValid = Kind switch
        {
            SettingKind.Boolean => bool.TryParse(value, out _),
            SettingKind.Int => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Minimum,
            SettingKind.Long => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Minimum,
            SettingKind.Double => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            SettingKind.List => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(IsAllowed),
            _ => IsAllowed(value),
        };
        return isValid ? null : $"Invalid value {value} for configuration {Name}";
    }

    private bool IsAllowed(string word) => Allowed is null || Allowed.Contains(word, StringComparer.Ordinal);
}
