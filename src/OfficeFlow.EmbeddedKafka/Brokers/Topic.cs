using OfficeFlow.EmbeddedKafka.Admin;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>A topic: its partitions and settings.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class Topic(string name, Guid id, SettingValues settings)
{
    internal string Name => name;

    internal Guid Id => id;

    internal SettingValues Settings => settings;

    internal List<Partition> Partitions { get; } = [];

    internal bool IsInternal => name is "__consumer_offsets" or "__transaction_state";

    internal bool IsCompacted => settings.Has(TopicSettingDefinitions.CleanupPolicy, "compact");

    internal bool DeletesOldRecords => settings.Has(TopicSettingDefinitions.CleanupPolicy, "delete");

    internal Partition? Find(int partition) => partition >= 0 && partition < Partitions.Count ? Partitions[partition] : null;
}
