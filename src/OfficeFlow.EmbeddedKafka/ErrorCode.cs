using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>How a broker answers. Names and numbers are the error codes of the Kafka protocol.</summary>
[SuppressMessage("Design", "CA1028:Enum Storage should be Int32", Justification = "An error code is an int16 on the wire; the storage keeps others out.")]
public enum ErrorCode : short
{
    /// <summary>The broker failed in a way it has no code for.</summary>
    UnknownServerError = -1,

    /// <summary>No error.</summary>
    None = 0,

    /// <summary>The offset lies before the first or after the last record.</summary>
    OffsetOutOfRange = 1,

    /// <summary>The records arrived damaged.</summary>
    CorruptMessage = 2,

    /// <summary>The broker does not have the topic or partition.</summary>
    UnknownTopicOrPartition = 3,

    /// <summary>The protocol's <c>INVALID_FETCH_SIZE</c>.</summary>
    InvalidFetchSize = 4,

    /// <summary>The partition has no leader at the moment.</summary>
    LeaderNotAvailable = 5,

    /// <summary>Another broker leads the partition.</summary>
    NotLeaderOrFollower = 6,

    /// <summary>The broker did not finish the request in time.</summary>
    RequestTimedOut = 7,

    /// <summary>The protocol's <c>BROKER_NOT_AVAILABLE</c>.</summary>
    BrokerNotAvailable = 8,

    /// <summary>The protocol's <c>REPLICA_NOT_AVAILABLE</c>.</summary>
    ReplicaNotAvailable = 9,

    /// <summary>The record batch is larger than the topic allows.</summary>
    MessageTooLarge = 10,

    /// <summary>The protocol's <c>STALE_CONTROLLER_EPOCH</c>.</summary>
    StaleControllerEpoch = 11,

    /// <summary>The text beside a committed offset is too long.</summary>
    OffsetMetadataTooLarge = 12,

    /// <summary>The protocol's <c>NETWORK_EXCEPTION</c>.</summary>
    NetworkException = 13,

    /// <summary>The coordinator is still reading its state.</summary>
    CoordinatorLoadInProgress = 14,

    /// <summary>No broker coordinates the group or transaction at the moment.</summary>
    CoordinatorNotAvailable = 15,

    /// <summary>Another broker coordinates the group or transaction.</summary>
    NotCoordinator = 16,

    /// <summary>The topic name is not legal.</summary>
    InvalidTopic = 17,

    /// <summary>The protocol's <c>RECORD_LIST_TOO_LARGE</c>.</summary>
    RecordListTooLarge = 18,

    /// <summary>Fewer replicas are in sync than the topic demands; nothing was written.</summary>
    NotEnoughReplicas = 19,

    /// <summary>Fewer replicas were in sync than the topic demands; the records were written.</summary>
    NotEnoughReplicasAfterAppend = 20,

    /// <summary>The protocol's <c>INVALID_REQUIRED_ACKS</c>.</summary>
    InvalidRequiredAcks = 21,

    /// <summary>The member speaks of a generation that is over.</summary>
    IllegalGeneration = 22,

    /// <summary>The protocol's <c>INCONSISTENT_GROUP_PROTOCOL</c>.</summary>
    InconsistentGroupProtocol = 23,

    /// <summary>The protocol's <c>INVALID_GROUP_ID</c>.</summary>
    InvalidGroupId = 24,

    /// <summary>The group has no such member.</summary>
    UnknownMemberId = 25,

    /// <summary>The protocol's <c>INVALID_SESSION_TIMEOUT</c>.</summary>
    InvalidSessionTimeout = 26,

    /// <summary>The group is rebalancing; the member must join again.</summary>
    RebalanceInProgress = 27,

    /// <summary>The protocol's <c>INVALID_COMMIT_OFFSET_SIZE</c>.</summary>
    InvalidCommitOffsetSize = 28,

    /// <summary>The client may not use the topic.</summary>
    TopicAuthorizationFailed = 29,

    /// <summary>The client may not use the group.</summary>
    GroupAuthorizationFailed = 30,

    /// <summary>The protocol's <c>CLUSTER_AUTHORIZATION_FAILED</c>.</summary>
    ClusterAuthorizationFailed = 31,

    /// <summary>The protocol's <c>INVALID_TIMESTAMP</c>.</summary>
    InvalidTimestamp = 32,

    /// <summary>The protocol's <c>UNSUPPORTED_SASL_MECHANISM</c>.</summary>
    UnsupportedSaslMechanism = 33,

    /// <summary>The protocol's <c>ILLEGAL_SASL_STATE</c>.</summary>
    IllegalSaslState = 34,

    /// <summary>The protocol's <c>UNSUPPORTED_VERSION</c>.</summary>
    UnsupportedVersion = 35,

    /// <summary>The protocol's <c>TOPIC_ALREADY_EXISTS</c>.</summary>
    TopicAlreadyExists = 36,

    /// <summary>The protocol's <c>INVALID_PARTITIONS</c>.</summary>
    InvalidPartitions = 37,

    /// <summary>The protocol's <c>INVALID_REPLICATION_FACTOR</c>.</summary>
    InvalidReplicationFactor = 38,

    /// <summary>The protocol's <c>INVALID_REPLICA_ASSIGNMENT</c>.</summary>
    InvalidReplicaAssignment = 39,

    /// <summary>The protocol's <c>INVALID_CONFIG</c>.</summary>
    InvalidConfig = 40,

    /// <summary>The protocol's <c>NOT_CONTROLLER</c>.</summary>
    NotController = 41,

    /// <summary>The protocol's <c>INVALID_REQUEST</c>.</summary>
    InvalidRequest = 42,

    /// <summary>The protocol's <c>UNSUPPORTED_FOR_MESSAGE_FORMAT</c>.</summary>
    UnsupportedForMessageFormat = 43,

    /// <summary>The protocol's <c>POLICY_VIOLATION</c>.</summary>
    PolicyViolation = 44,

    /// <summary>A batch of an idempotent producer is missing before this one.</summary>
    OutOfOrderSequenceNumber = 45,

    /// <summary>The protocol's <c>DUPLICATE_SEQUENCE_NUMBER</c>.</summary>
    DuplicateSequenceNumber = 46,

    /// <summary>A newer epoch of the producer exists.</summary>
    InvalidProducerEpoch = 47,

    /// <summary>The protocol's <c>INVALID_TXN_STATE</c>.</summary>
    InvalidTxnState = 48,

    /// <summary>The protocol's <c>INVALID_PRODUCER_ID_MAPPING</c>.</summary>
    InvalidProducerIdMapping = 49,

    /// <summary>The protocol's <c>INVALID_TRANSACTION_TIMEOUT</c>.</summary>
    InvalidTransactionTimeout = 50,

    /// <summary>The protocol's <c>CONCURRENT_TRANSACTIONS</c>.</summary>
    ConcurrentTransactions = 51,

    /// <summary>The protocol's <c>TRANSACTION_COORDINATOR_FENCED</c>.</summary>
    TransactionCoordinatorFenced = 52,

    /// <summary>The protocol's <c>TRANSACTIONAL_ID_AUTHORIZATION_FAILED</c>.</summary>
    TransactionalIdAuthorizationFailed = 53,

    /// <summary>The protocol's <c>SECURITY_DISABLED</c>.</summary>
    SecurityDisabled = 54,

    /// <summary>The protocol's <c>OPERATION_NOT_ATTEMPTED</c>.</summary>
    OperationNotAttempted = 55,

    /// <summary>The protocol's <c>KAFKA_STORAGE_ERROR</c>.</summary>
    KafkaStorageError = 56,

    /// <summary>The protocol's <c>LOG_DIR_NOT_FOUND</c>.</summary>
    LogDirNotFound = 57,

    /// <summary>The protocol's <c>SASL_AUTHENTICATION_FAILED</c>.</summary>
    SaslAuthenticationFailed = 58,

    /// <summary>The protocol's <c>UNKNOWN_PRODUCER_ID</c>.</summary>
    UnknownProducerId = 59,

    /// <summary>The protocol's <c>REASSIGNMENT_IN_PROGRESS</c>.</summary>
    ReassignmentInProgress = 60,

    /// <summary>The protocol's <c>DELEGATION_TOKEN_AUTH_DISABLED</c>.</summary>
    DelegationTokenAuthDisabled = 61,

    /// <summary>The protocol's <c>DELEGATION_TOKEN_NOT_FOUND</c>.</summary>
    DelegationTokenNotFound = 62,

    /// <summary>The protocol's <c>DELEGATION_TOKEN_OWNER_MISMATCH</c>.</summary>
    DelegationTokenOwnerMismatch = 63,

    /// <summary>The protocol's <c>DELEGATION_TOKEN_REQUEST_NOT_ALLOWED</c>.</summary>
    DelegationTokenRequestNotAllowed = 64,

    /// <summary>The protocol's <c>DELEGATION_TOKEN_AUTHORIZATION_FAILED</c>.</summary>
    DelegationTokenAuthorizationFailed = 65,

    /// <summary>The protocol's <c>DELEGATION_TOKEN_EXPIRED</c>.</summary>
    DelegationTokenExpired = 66,

    /// <summary>The protocol's <c>INVALID_PRINCIPAL_TYPE</c>.</summary>
    InvalidPrincipalType = 67,

    /// <summary>The protocol's <c>NON_EMPTY_GROUP</c>.</summary>
    NonEmptyGroup = 68,

    /// <summary>The protocol's <c>GROUP_ID_NOT_FOUND</c>.</summary>
    GroupIdNotFound = 69,

    /// <summary>The protocol's <c>FETCH_SESSION_ID_NOT_FOUND</c>.</summary>
    FetchSessionIdNotFound = 70,

    /// <summary>The protocol's <c>INVALID_FETCH_SESSION_EPOCH</c>.</summary>
    InvalidFetchSessionEpoch = 71,

    /// <summary>The protocol's <c>LISTENER_NOT_FOUND</c>.</summary>
    ListenerNotFound = 72,

    /// <summary>The protocol's <c>TOPIC_DELETION_DISABLED</c>.</summary>
    TopicDeletionDisabled = 73,

    /// <summary>The protocol's <c>FENCED_LEADER_EPOCH</c>.</summary>
    FencedLeaderEpoch = 74,

    /// <summary>The protocol's <c>UNKNOWN_LEADER_EPOCH</c>.</summary>
    UnknownLeaderEpoch = 75,

    /// <summary>The protocol's <c>UNSUPPORTED_COMPRESSION_TYPE</c>.</summary>
    UnsupportedCompressionType = 76,

    /// <summary>The protocol's <c>STALE_BROKER_EPOCH</c>.</summary>
    StaleBrokerEpoch = 77,

    /// <summary>The protocol's <c>OFFSET_NOT_AVAILABLE</c>.</summary>
    OffsetNotAvailable = 78,

    /// <summary>The protocol's <c>MEMBER_ID_REQUIRED</c>.</summary>
    MemberIdRequired = 79,

    /// <summary>The protocol's <c>PREFERRED_LEADER_NOT_AVAILABLE</c>.</summary>
    PreferredLeaderNotAvailable = 80,

    /// <summary>The protocol's <c>GROUP_MAX_SIZE_REACHED</c>.</summary>
    GroupMaxSizeReached = 81,

    /// <summary>Another client took the member's instance id over.</summary>
    FencedInstanceId = 82,

    /// <summary>The protocol's <c>ELIGIBLE_LEADERS_NOT_AVAILABLE</c>.</summary>
    EligibleLeadersNotAvailable = 83,

    /// <summary>The protocol's <c>ELECTION_NOT_NEEDED</c>.</summary>
    ElectionNotNeeded = 84,

    /// <summary>The protocol's <c>NO_REASSIGNMENT_IN_PROGRESS</c>.</summary>
    NoReassignmentInProgress = 85,

    /// <summary>The protocol's <c>GROUP_SUBSCRIBED_TO_TOPIC</c>.</summary>
    GroupSubscribedToTopic = 86,

    /// <summary>The protocol's <c>INVALID_RECORD</c>.</summary>
    InvalidRecord = 87,

    /// <summary>A transaction has offsets of the group that are not decided yet.</summary>
    UnstableOffsetCommit = 88,

    /// <summary>The protocol's <c>THROTTLING_QUOTA_EXCEEDED</c>.</summary>
    ThrottlingQuotaExceeded = 89,

    /// <summary>A newer producer took the transactional id over.</summary>
    ProducerFenced = 90,

    /// <summary>The protocol's <c>RESOURCE_NOT_FOUND</c>.</summary>
    ResourceNotFound = 91,

    /// <summary>The protocol's <c>DUPLICATE_RESOURCE</c>.</summary>
    DuplicateResource = 92,

    /// <summary>The protocol's <c>UNACCEPTABLE_CREDENTIAL</c>.</summary>
    UnacceptableCredential = 93,

    /// <summary>The protocol's <c>INCONSISTENT_VOTER_SET</c>.</summary>
    InconsistentVoterSet = 94,

    /// <summary>The protocol's <c>INVALID_UPDATE_VERSION</c>.</summary>
    InvalidUpdateVersion = 95,

    /// <summary>The protocol's <c>FEATURE_UPDATE_FAILED</c>.</summary>
    FeatureUpdateFailed = 96,

    /// <summary>The protocol's <c>PRINCIPAL_DESERIALIZATION_FAILURE</c>.</summary>
    PrincipalDeserializationFailure = 97,

    /// <summary>The protocol's <c>SNAPSHOT_NOT_FOUND</c>.</summary>
    SnapshotNotFound = 98,

    /// <summary>The protocol's <c>UNKNOWN_TOPIC_ID</c>.</summary>
    UnknownTopicId = 100,

    /// <summary>The protocol's <c>DUPLICATE_BROKER_REGISTRATION</c>.</summary>
    DuplicateBrokerRegistration = 101,

    /// <summary>The protocol's <c>BROKER_ID_NOT_REGISTERED</c>.</summary>
    BrokerIdNotRegistered = 102,

    /// <summary>The protocol's <c>INCONSISTENT_TOPIC_ID</c>.</summary>
    InconsistentTopicId = 103,

    /// <summary>The protocol's <c>INCONSISTENT_CLUSTER_ID</c>.</summary>
    InconsistentClusterId = 104,

    /// <summary>The protocol's <c>TRANSACTIONAL_ID_NOT_FOUND</c>.</summary>
    TransactionalIdNotFound = 105,

    /// <summary>The protocol's <c>FETCH_SESSION_TOPIC_ID_ERROR</c>.</summary>
    FetchSessionTopicIdError = 106,

    /// <summary>The protocol's <c>INELIGIBLE_REPLICA</c>.</summary>
    IneligibleReplica = 107,

    /// <summary>The protocol's <c>NEW_LEADER_ELECTED</c>.</summary>
    NewLeaderElected = 108,

    /// <summary>The protocol's <c>OFFSET_MOVED_TO_TIERED_STORAGE</c>.</summary>
    OffsetMovedToTieredStorage = 109,

    /// <summary>The protocol's <c>FENCED_MEMBER_EPOCH</c>.</summary>
    FencedMemberEpoch = 110,

    /// <summary>The protocol's <c>UNRELEASED_INSTANCE_ID</c>.</summary>
    UnreleasedInstanceId = 111,

    /// <summary>The protocol's <c>UNSUPPORTED_ASSIGNOR</c>.</summary>
    UnsupportedAssignor = 112,

    /// <summary>The protocol's <c>STALE_MEMBER_EPOCH</c>.</summary>
    StaleMemberEpoch = 113,

    /// <summary>The protocol's <c>MISMATCHED_ENDPOINT_TYPE</c>.</summary>
    MismatchedEndpointType = 114,

    /// <summary>The protocol's <c>UNSUPPORTED_ENDPOINT_TYPE</c>.</summary>
    UnsupportedEndpointType = 115,

    /// <summary>The protocol's <c>UNKNOWN_CONTROLLER_ID</c>.</summary>
    UnknownControllerId = 116,

    /// <summary>The protocol's <c>UNKNOWN_SUBSCRIPTION_ID</c>.</summary>
    UnknownSubscriptionId = 117,

    /// <summary>The protocol's <c>TELEMETRY_TOO_LARGE</c>.</summary>
    TelemetryTooLarge = 118,

    /// <summary>The protocol's <c>INVALID_REGISTRATION</c>.</summary>
    InvalidRegistration = 119,

    /// <summary>The protocol's <c>TRANSACTION_ABORTABLE</c>.</summary>
    TransactionAbortable = 120,

    /// <summary>The protocol's <c>INVALID_RECORD_STATE</c>.</summary>
    InvalidRecordState = 121,

    /// <summary>The protocol's <c>SHARE_SESSION_NOT_FOUND</c>.</summary>
    ShareSessionNotFound = 122,

    /// <summary>The protocol's <c>INVALID_SHARE_SESSION_EPOCH</c>.</summary>
    InvalidShareSessionEpoch = 123,

    /// <summary>The protocol's <c>FENCED_STATE_EPOCH</c>.</summary>
    FencedStateEpoch = 124,

    /// <summary>The protocol's <c>INVALID_VOTER_KEY</c>.</summary>
    InvalidVoterKey = 125,

    /// <summary>The protocol's <c>DUPLICATE_VOTER</c>.</summary>
    DuplicateVoter = 126,

    /// <summary>The protocol's <c>VOTER_NOT_FOUND</c>.</summary>
    VoterNotFound = 127,

    /// <summary>The protocol's <c>INVALID_REGULAR_EXPRESSION</c>.</summary>
    InvalidRegularExpression = 128,
}
