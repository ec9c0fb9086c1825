using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>What a client asks a broker for. The numbers are the API keys of the Kafka protocol.</summary>
[SuppressMessage("Design", "CA1028:Enum Storage should be Int32", Justification = "An API key is an int16 on the wire; the storage keeps others out.")]
public enum ApiKey : short
{
    /// <summary>Appends records to partitions.</summary>
    Produce = 0,

    /// <summary>Reads records from partitions; waits for new ones.</summary>
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

    /// <summary>Asks for the members and state of groups of the classic protocol.</summary>
    DescribeGroups = 15,

    /// <summary>Asks for the groups that a broker coordinates.</summary>
    ListGroups = 16,

    /// <summary>Chooses how the client will prove who it is.</summary>
    SaslHandshake = 17,

    /// <summary>Asks which APIs the broker speaks; the first request of a connection.</summary>
    ApiVersions = 18,

    /// <summary>Creates topics.</summary>
    CreateTopics = 19,

    /// <summary>Deletes topics.</summary>
    DeleteTopics = 20,

    /// <summary>Deletes the records of partitions before an offset.</summary>
    DeleteRecords = 21,

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

    /// <summary>Asks for access rules.</summary>
    DescribeAcls = 29,

    /// <summary>Creates access rules.</summary>
    CreateAcls = 30,

    /// <summary>Deletes access rules.</summary>
    DeleteAcls = 31,

    /// <summary>Asks for the settings of topics, brokers and groups.</summary>
    DescribeConfigs = 32,

    /// <summary>Replaces all settings of topics and brokers.</summary>
    AlterConfigs = 33,

    /// <summary>Carries one step of the proof of who the client is.</summary>
    SaslAuthenticate = 36,

    /// <summary>Adds partitions to topics.</summary>
    CreatePartitions = 37,

    /// <summary>Deletes empty groups.</summary>
    DeleteGroups = 42,

    /// <summary>Changes single settings of topics and brokers.</summary>
    IncrementalAlterConfigs = 44,

    /// <summary>Deletes a group's stored offsets.</summary>
    OffsetDelete = 47,

    /// <summary>Asks for the brokers and the controller.</summary>
    DescribeCluster = 60,

    /// <summary>Asks for the producers that are active on partitions.</summary>
    DescribeProducers = 61,

    /// <summary>Asks for the state of transactions.</summary>
    DescribeTransactions = 65,

    /// <summary>Asks for the transactions that a broker coordinates.</summary>
    ListTransactions = 66,

    /// <summary>Joins, keeps and leaves a group of the newer protocol (KIP-848).</summary>
    ConsumerGroupHeartbeat = 68,

    /// <summary>Asks for the members and state of groups of the newer protocol (KIP-848).</summary>
    ConsumerGroupDescribe = 69,
}
