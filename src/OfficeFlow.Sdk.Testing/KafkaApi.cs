using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.Testing;

/// <summary>What a client asks a broker for. The numbers are the API keys of the Kafka protocol.</summary>
[SuppressMessage("Design", "CA1028:Enum Storage should be Int32", Justification = "An API key is an int16 on the wire.")]
public enum KafkaApi : short
{
    /// <summary>Appends records to partitions.</summary>
    Produce = 0,

    /// <summary>Reads records from partitions.</summary>
    Fetch = 1,

    /// <summary>Asks for the first, the last or a timestamp's offset.</summary>
    ListOffsets = 2,

    /// <summary>Asks for brokers, topics, partitions and their leaders.</summary>
    Metadata = 3,

    /// <summary>Stores a group's offsets.</summary>
    OffsetCommit = 8,

    /// <summary>Reads a group's stored offsets.</summary>
    OffsetFetch = 9,

    /// <summary>Asks which broker looks after a group or a transactional id.</summary>
    FindCoordinator = 10,

    /// <summary>Joins a group of the classic protocol.</summary>
    JoinGroup = 11,

    /// <summary>Tells a group of the classic protocol that the member lives.</summary>
    Heartbeat = 12,

    /// <summary>Leaves a group of the classic protocol.</summary>
    LeaveGroup = 13,

    /// <summary>Exchanges the assignment of a group of the classic protocol.</summary>
    SyncGroup = 14,

    /// <summary>Asks which APIs the broker speaks; the first request of a connection.</summary>
    ApiVersions = 18,

    /// <summary>Obtains a producer id and epoch: idempotent and transactional producers.</summary>
    InitProducerId = 22,

    /// <summary>Asks where an epoch of a leader ended.</summary>
    OffsetForLeaderEpoch = 23,

    /// <summary>Adds partitions to a transaction.</summary>
    AddPartitionsToTransaction = 24,

    /// <summary>Adds a group's offsets to a transaction.</summary>
    AddOffsetsToTransaction = 25,

    /// <summary>Commits or aborts a transaction.</summary>
    EndTransaction = 26,

    /// <summary>Stores a group's offsets within a transaction.</summary>
    TransactionOffsetCommit = 28,

    /// <summary>Asks for client metrics subscriptions.</summary>
    GetTelemetrySubscriptions = 71,

    /// <summary>Joins, keeps and leaves a group of the newer protocol (KIP-848).</summary>
    ConsumerGroupHeartbeat = 68,
}
