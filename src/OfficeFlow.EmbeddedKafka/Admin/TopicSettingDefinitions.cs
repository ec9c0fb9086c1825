using System.Collections.Frozen;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>The settings of topics, with the defaults of Apache Kafka.</summary>
internal static class TopicSettingDefinitions
{
    internal const string CleanupPolicy = "cleanup.policy";
    internal const string DeleteRetention = "delete.retention.ms";
    internal const string MaxMessageBytes = "max.message.bytes";
    internal const string TimestampType = "message.timestamp.type";
    internal const string MinInSync = "min.insync.replicas";
    internal const string RetentionBytes = "retention.bytes";
    internal const string RetentionMilliseconds = "retention.ms";
    internal const string SegmentBytes = "segment.bytes";
    internal const string SegmentMilliseconds = "segment.ms";

    internal static FrozenDictionary<string, SettingDefinition> All { get; } = new SettingDefinition[]
    {
        new(CleanupPolicy, "delete", SettingKind.List, Allowed: ["compact", "delete"]) { BrokerName = "log.cleanup.policy" },
        new("compression.type", "producer", SettingKind.String, Allowed: ["producer", "uncompressed", "gzip", "snappy", "lz4", "zstd"]) { BrokerName = "compression.type" },
        new(DeleteRetention, "86400000", SettingKind.Long, 0) { BrokerName = "log.cleaner.delete.retention.ms" },
        new("file.delete.delay.ms", "60000", SettingKind.Long, 0) { BrokerName = "log.segment.delete.delay.ms" },
        new("flush.messages", "9223372036854775807", SettingKind.Long, 1) { BrokerName = "log.flush.interval.messages" },
        new("flush.ms", "9223372036854775807", SettingKind.Long, 0) { BrokerName = "log.flush.interval.ms" },
        new("index.interval.bytes", "4096", SettingKind.Int, 0) { BrokerName = "log.index.interval.bytes" },
        new("max.compaction.lag.ms", "9223372036854775807", SettingKind.Long, 1) { BrokerName = "log.cleaner.max.compaction.lag.ms" },
        new(MaxMessageBytes, "1048588", SettingKind.Int, 0) { BrokerName = "message.max.bytes" },
        new("message.timestamp.after.max.ms", "9223372036854775807", SettingKind.Long, 0) { BrokerName = "log.message.timestamp.after.max.ms" },
        new("message.timestamp.before.max.ms", "9223372036854775807", SettingKind.Long, 0) { BrokerName = "log.message.timestamp.before.max.ms" },
        new(TimestampType, "CreateTime", SettingKind.String, Allowed: ["CreateTime", "LogAppendTime"]) { BrokerName = "log.message.timestamp.type" },
        new("min.cleanable.dirty.ratio", "0.5", SettingKind.Double) { BrokerName = "log.cleaner.min.cleanable.ratio" },
        new("min.compaction.lag.ms", "0", SettingKind.Long, 0) { BrokerName = "log.cleaner.min.compaction.lag.ms" },
        new(MinInSync, "1", SettingKind.Int, 1) { BrokerName = "min.insync.replicas" },
        new("preallocate", "false", SettingKind.Boolean) { BrokerName = "log.preallocate" },
        new(RetentionBytes, "-1", SettingKind.Long) { BrokerName = "log.retention.bytes" },
        new(RetentionMilliseconds, "604800000", SettingKind.Long, -1) { BrokerName = "log.retention.ms" },
        new(SegmentBytes, "1073741824", SettingKind.Int, 14) { BrokerName = "log.segment.bytes" },
        new("segment.index.bytes", "10485760", SettingKind.Int, 4) { BrokerName = "log.index.size.max.bytes" },
        new("segment.jitter.ms", "0", SettingKind.Long, 0) { BrokerName = "log.roll.jitter.ms" },
        new(SegmentMilliseconds, "604800000", SettingKind.Long, 1) { BrokerName = "log.roll.ms" },
        new("unclean.leader.election.enable", "false", SettingKind.Boolean) { BrokerName = "unclean.leader.election.enable" },
    }.ToFrozenDictionary(static setting => setting.Name, StringComparer.Ordinal);
}
