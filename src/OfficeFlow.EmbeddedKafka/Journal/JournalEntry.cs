namespace OfficeFlow.EmbeddedKafka;

/// <summary>One request that a broker received.</summary>
/// <param name="Api">What the client asked for.</param>
/// <param name="Version">The version of the request.</param>
/// <param name="BrokerId">The broker that received it.</param>
/// <param name="ClientId">The client's name for itself; empty when it has none.</param>
/// <param name="Received">When it arrived.</param>
/// <param name="Elapsed">The time since the journal was started, by a monotonic clock.</param>
/// <param name="Partitions">The partitions that it is about, where it names any.</param>
/// <param name="Fault">The fault that hit it, or null.</param>
public sealed record JournalEntry(
    ApiKey Api,
    int Version,
    int BrokerId,
    string ClientId,
    DateTimeOffset Received,
    TimeSpan Elapsed,
    IReadOnlyList<TopicPartition> Partitions,
    KafkaFault? Fault);
