using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>Describes settings as administrators see them: the value, where it comes from and what it hides.</summary>
internal static class SettingDescriptions
{
    internal static DescribeConfigs.Setting[] DescribeTopic(SettingValues settings, string[]? names, bool withSynonyms) =>
        Describe(settings, names, withSynonyms, SettingSource.Topic);

    internal static DescribeConfigs.Setting[] DescribeBroker(SettingValues settings, string[]? names, bool withSynonyms) =>
        Describe(settings, names, withSynonyms, SettingSource.DynamicBroker);

    private static DescribeConfigs.Setting[] Describe(SettingValues settings, string[]? names, bool withSynonyms, SettingSource ownSource) =>
        [.. settings.Definitions.Values
            .Where(definition => names is null || names.Contains(definition.Name, StringComparer.Ordinal))
            .OrderBy(static definition => definition.Name, StringComparer.Ordinal)
            .Select(definition =>
            {
                var synonyms = SynonymsOf(settings, definition, ownSource).ToArray();
                return new DescribeConfigs.Setting(definition.Name, synonyms[0].Value, synonyms[0].Source, definition.Kind, withSynonyms ? synonyms : []);
            })];

    // The first synonym holds; the others would, if it were taken away.
    private static IEnumerable<DescribeConfigs.Synonym> SynonymsOf(SettingValues settings, SettingDefinition definition, SettingSource ownSource)
    {
        if (settings.IsOverridden(definition.Name))
        {
            yield return new DescribeConfigs.Synonym(definition.Name, settings[definition.Name], ownSource);
        }

        if (ownSource == SettingSource.Topic && settings.IsBrokerDefaultOverridden(definition.Name))
        {
            yield return new DescribeConfigs.Synonym(definition.BrokerName!, settings.DefaultOf(definition.Name), SettingSource.DynamicBroker);
        }

        yield return new DescribeConfigs.Synonym(definition.BrokerName ?? definition.Name, definition.Default, SettingSource.Default);
    }
}
