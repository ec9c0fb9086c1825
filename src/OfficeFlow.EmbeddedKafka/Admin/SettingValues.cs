using System.Collections.Frozen;
using System.Globalization;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>The settings of one topic or of the brokers: what was set, over what holds otherwise.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class SettingValues(FrozenDictionary<string, SettingDefinition> definitions, SettingValues? defaults = null)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal FrozenDictionary<string, SettingDefinition> Definitions => definitions;

    internal IReadOnlyDictionary<string, string> Overrides => _values;

    internal string this[string name] => _values.TryGetValue(name, out var value) ? value : DefaultOf(name);

    internal int GetInt(string name) => int.Parse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal long GetLong(string name) => long.Parse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal bool GetBoolean(string name) => bool.Parse(this[name]);

    internal bool Has(string name, string word) => this[name].Split(',').Any(part => part.Trim() == word);

    internal bool IsOverridden(string name) => _values.ContainsKey(name);

    /// <summary>The value that holds when this setting is not set here, and whether it was set for the brokers.</summary>
    internal string DefaultOf(string name) =>
        definitions[name].BrokerName is { } brokerName && defaults is not null ? defaults[brokerName] : definitions[name].Default;

    internal bool IsBrokerDefaultOverridden(string name) =>
        definitions[name].BrokerName is { } brokerName && defaults is not null && defaults.IsOverridden(brokerName);

    /// <summary>What is wrong with a setting, or null.</summary>
    internal static string? FindProblem(FrozenDictionary<string, SettingDefinition> definitions, string name, string? value)
    {
        if (!definitions.TryGetValue(name, out var definition))
        {
            return $"Unknown topic config name: {name}";
        }

        return value is null ? $"Null value not supported for: {name}" : definition.FindProblem(value);
    }

    internal void Set(string name, string value) => _values[name] = value;

    internal void Reset(string name) => _ = _values.Remove(name);

    internal void Replace(IEnumerable<KeyValuePair<string, string>> values)
    {
        _values.Clear();
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }
    }
}
