using System.Collections.Frozen;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>The settings of brokers, with the defaults of Apache Kafka: their own, and the defaults of topics.</summary>
internal static class BrokerSettingDefinitions
{
    internal const string AutoCreateTopics = "auto.create.topics.enable";
    internal const string DefaultReplicationFactor = "default.replication.factor";
    internal const string DefaultPartitions = "num.partitions";
    internal const string InitialRebalanceDelay = "group.initial.rebalance.delay.ms";
    internal const string MaxGroupSize = "group.max.size";
    internal const string MaxOffsetMetadata = "offset.metadata.max.bytes";
    internal const string MaxRequestBytes = "socket.request.max.bytes";
    internal const string MaxSessionTimeout = "group.max.session.timeout.ms";
    internal const string MinSessionTimeout = "group.min.session.timeout.ms";
    internal const string MaxTransactionTimeout = "transaction.max.timeout.ms";
    internal const string OffsetsRetention = "offsets.retention.minutes";
    internal const string RetentionCheckInterval = "log.retention.check.interval.ms";

    internal static FrozenDictionary<string, SettingDefinition> All { get; } = TopicSettingDefinitions.All.Values
        .Select(static topic => topic with { Name = topic.BrokerName! })
        .Concat(
        [
            new SettingDefinition(AutoCreateTopics, "true", SettingKind.Boolean),
            new SettingDefinition(DefaultReplicationFactor, "1", SettingKind.Int, 1),
            new SettingDefinition(DefaultPartitions, "1", SettingKind.Int, 1),

            // Kafka waits three seconds so that all members of a large deployment meet in one rebalance; in a test that is lost time.
            new SettingDefinition(InitialRebalanceDelay, "0", SettingKind.Int, 0),
            new SettingDefinition(MaxGroupSize, "2147483647", SettingKind.Int, 1),
            new SettingDefinition(MaxOffsetMetadata, "4096", SettingKind.Int, 0),
            new SettingDefinition(MaxRequestBytes, "104857600", SettingKind.Int, 1),
            new SettingDefinition(MaxSessionTimeout, "1800000", SettingKind.Int, 0),
            new SettingDefinition(MinSessionTimeout, "6000", SettingKind.Int, 0),
            new SettingDefinition(MaxTransactionTimeout, "900000", SettingKind.Int, 1),
            new SettingDefinition(OffsetsRetention, "10080", SettingKind.Int, 1),
            new SettingDefinition(RetentionCheckInterval, "300000", SettingKind.Long, 1),
        ])
        .DistinctBy(static setting => setting.Name)
        .ToFrozenDictionary(static setting => setting.Name, StringComparer.Ordinal);
}
