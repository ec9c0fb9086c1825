namespace OfficeFlow;

/// <summary>Says how the topic of a message is created: on a new cluster, in tests and by the topic tooling.</summary>
/// <remarks>An existing topic is never changed by starting a service.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TopicAttribute : Attribute
{
    /// <summary>Gets the number of partitions.</summary>
    /// <value>The default is 12.</value>
    public int Partitions { get; init; } = TopicSettings.DefaultPartitions;

    /// <summary>Gets the number of brokers that hold a copy. A cluster with fewer brokers gets as many copies as it has brokers.</summary>
    /// <value>The default is 3.</value>
    public short ReplicationFactor { get; init; } = TopicSettings.DefaultReplicationFactor;

    /// <summary>Gets how long records are kept, as a <see cref="TimeSpan"/> in constant format: <c>7.00:00:00</c> is seven days.</summary>
    /// <value>The default is 7 days.</value>
    public string Retention { get; init; } = TopicSettings.DefaultRetentionText;
}
