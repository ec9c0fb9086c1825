namespace OfficeFlow.Testing;

/// <summary>How a broker answers a request that a fault hits.</summary>
/// <remarks>
/// The numbers are the error codes of the Kafka protocol, but for <see cref="Disconnect"/>. A code without a name here can be given as a number:
/// <c>(KafkaError)41</c>.
/// </remarks>
public enum KafkaError
{
    /// <summary>No answer at all: the broker closes the connection when it sees the request.</summary>
    Disconnect = -2,

    /// <summary>The broker failed in a way it has no code for; clients retry some requests after it and give up others.</summary>
    UnknownServerError = -1,

    /// <summary>No error.</summary>
    None = 0,

    /// <summary>The offset lies before the first or after the last record; a consumer applies its reset policy.</summary>
    OffsetOutOfRange = 1,

    /// <summary>The records arrived damaged; a producer sends them again.</summary>
    CorruptMessage = 2,

    /// <summary>The broker does not have the topic or partition.</summary>
    UnknownTopicOrPartition = 3,

    /// <summary>The partition has no leader at the moment; clients retry.</summary>
    LeaderNotAvailable = 5,

    /// <summary>Another broker leads the partition; clients ask for metadata and retry.</summary>
    NotLeaderOrFollower = 6,

    /// <summary>The broker did not finish in time; a producer cannot know whether its records were written.</summary>
    RequestTimedOut = 7,

    /// <summary>A record is larger than the topic allows; final.</summary>
    MessageTooLarge = 10,

    /// <summary>A commit's metadata is too long; final.</summary>
    OffsetMetadataTooLarge = 12,

    /// <summary>The broker lost a connection behind it; clients retry.</summary>
    NetworkException = 13,

    /// <summary>The coordinator still loads the group; clients retry.</summary>
    CoordinatorLoadInProgress = 14,

    /// <summary>There is no coordinator at the moment; clients retry.</summary>
    CoordinatorNotAvailable = 15,

    /// <summary>Another broker coordinates the group or transaction; clients look it up and retry.</summary>
    NotCoordinator = 16,

    /// <summary>The topic's name is not legal; final.</summary>
    InvalidTopic = 17,

    /// <summary>Too few replicas are in sync for the acknowledgement asked for; nothing was written.</summary>
    NotEnoughReplicas = 19,

    /// <summary>Too few replicas are in sync; the records are written all the same.</summary>
    NotEnoughReplicasAfterAppend = 20,

    /// <summary>The member belongs to an earlier generation of its group; it joins again.</summary>
    IllegalGeneration = 22,

    /// <summary>The members of the group have no protocol in common.</summary>
    InconsistentGroupProtocol = 23,

    /// <summary>The group does not know the member; it joins again.</summary>
    UnknownMemberId = 25,

    /// <summary>The group rebalances; the member joins again.</summary>
    RebalanceInProgress = 27,

    /// <summary>The client may not use the topic.</summary>
    TopicAuthorizationFailed = 29,

    /// <summary>The client may not use the group.</summary>
    GroupAuthorizationFailed = 30,

    /// <summary>The client may not do this on the cluster.</summary>
    ClusterAuthorizationFailed = 31,

    /// <summary>The broker does not speak this version of the API.</summary>
    UnsupportedVersion = 35,

    /// <summary>A rule of the cluster forbids the request.</summary>
    PolicyViolation = 44,

    /// <summary>An idempotent producer's records arrived with a gap; fatal for the producer.</summary>
    OutOfOrderSequenceNumber = 45,

    /// <summary>The records were written before.</summary>
    DuplicateSequenceNumber = 46,

    /// <summary>The producer's epoch is not the newest; another one has taken over.</summary>
    InvalidProducerEpoch = 47,

    /// <summary>The transaction is not in a state that allows the request.</summary>
    InvalidTransactionState = 48,

    /// <summary>The coordinator still finishes an earlier transaction; the client retries.</summary>
    ConcurrentTransactions = 51,

    /// <summary>The broker could not write to its disk; clients retry elsewhere.</summary>
    StorageError = 56,

    /// <summary>The broker has forgotten the producer; an idempotent producer starts over or fails.</summary>
    UnknownProducerId = 59,

    /// <summary>The client's leader epoch is too old; it asks for metadata.</summary>
    FencedLeaderEpoch = 74,

    /// <summary>The client's leader epoch is newer than the broker's; it retries.</summary>
    UnknownLeaderEpoch = 75,

    /// <summary>The group has as many members as it may.</summary>
    GroupMaxSizeReached = 81,

    /// <summary>Another member has taken the static member's name; final for this one.</summary>
    FencedInstanceId = 82,

    /// <summary>Some offsets belong to a transaction that is not finished; the client retries.</summary>
    UnstableOffsetCommit = 88,

    /// <summary>The client exceeds its quota; it waits and retries.</summary>
    ThrottlingQuotaExceeded = 89,

    /// <summary>Another producer with the same transactional id has taken over; final for this one.</summary>
    ProducerFenced = 90,

    /// <summary>The member's epoch is too old (KIP-848); it joins again.</summary>
    FencedMemberEpoch = 110,

    /// <summary>The member's epoch is behind (KIP-848); it sends a heartbeat and retries.</summary>
    StaleMemberEpoch = 113,

    /// <summary>The transaction must be aborted; a new one may follow.</summary>
    TransactionAbortable = 120,
}
