namespace OfficeFlow.EmbeddedKafka;

/// <summary>A topic that a cluster has from its start.</summary>
/// <param name="Name">The topic's name: 1 to 249 letters, digits, '.', '_' or '-'.</param>
/// <param name="Partitions">The number of partitions.</param>
/// <param name="ReplicationFactor">How many brokers hold each partition; three, or all when there are fewer, if not given.</param>
public sealed record KafkaTopic(string Name, int Partitions = 1, int? ReplicationFactor = null)
{
    /// <summary>Gets the topic's settings, such as <c>cleanup.policy</c> or <c>retention.ms</c>.</summary>
    /// <value>The default is none: the brokers' settings hold.</value>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
