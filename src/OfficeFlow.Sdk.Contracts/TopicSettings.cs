namespace OfficeFlow;

/// <summary>How a message's topic is created where it does not exist yet.</summary>
public sealed record TopicSettings
{
    /// <summary>The number of partitions when a message says nothing: 12.</summary>
    public const int DefaultPartitions = 12;

    /// <summary>The replication factor when a message says nothing: 3.</summary>
    public const short DefaultReplicationFactor = 3;

    /// <summary>The retention when a message says nothing, in the constant format of <see cref="TimeSpan"/>: seven days.</summary>
    public const string DefaultRetentionText = "7.00:00:00";

    /// <summary>Gets the number of partitions.</summary>
    /// <value>The default is 12.</value>
    public int Partitions { get; init; } = DefaultPartitions;

    /// <summary>Gets the number of brokers that hold a copy.</summary>
    /// <value>The default is 3.</value>
    public short ReplicationFactor { get; init; } = DefaultReplicationFactor;

    /// <summary>Gets how long records are kept.</summary>
    /// <value>The default is 7 days.</value>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(7);
}
