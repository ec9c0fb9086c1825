using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace OfficeFlow;

/// <summary>Every log event of the runtime. Ids are part of the documented contract (docs/guides/log-events.md); no event carries a payload.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Kafka {Client} reports {Code}: {Reason}")]
    public static partial void ClientError(ILogger logger, string client, ErrorCode code, string reason);

    [LoggerMessage(EventId = 2, Message = "librdkafka [{Facility}] {Text}")]
    public static partial void ClientMessage(ILogger logger, LogLevel level, string facility, string text);

    [LoggerMessage(3, LogLevel.Error, "A callback failed; the client goes on")]
    public static partial void CallbackFailed(ILogger logger, Exception exception);

    [LoggerMessage(100, LogLevel.Critical, "The producer has failed for good with {Code}: {Reason}")]
    public static partial void ProducerFatal(ILogger logger, ErrorCode code, string reason);

    [LoggerMessage(101, LogLevel.Error, "{Count} messages had not been acknowledged when the producer stopped; their outcome is unknown")]
    public static partial void DeliveriesAbandoned(ILogger logger, int count);

    [LoggerMessage(200, LogLevel.Information, "Assigned {Count} partitions: {Partitions}")]
    public static partial void PartitionsAssigned(ILogger logger, int count, string partitions);

    [LoggerMessage(201, LogLevel.Information, "Giving up {Count} partitions: {Partitions}")]
    public static partial void PartitionsRevoked(ILogger logger, int count, string partitions);

    [LoggerMessage(202, LogLevel.Warning, "Lost {Count} partitions, nothing more is committed for them: {Partitions}")]
    public static partial void PartitionsLost(ILogger logger, int count, string partitions);

    [LoggerMessage(203, LogLevel.Warning, "{Count} records of {Topic} [{Partition}] were still running when it moved away; they come again")]
    public static partial void RecordsAbandoned(ILogger logger, string topic, int partition, int count);

    [LoggerMessage(204, LogLevel.Debug, "Offset {Offset} of {Topic} [{Partition}] was not stored because the partition is not owned any more")]
    public static partial void OffsetDropped(ILogger logger, string topic, int partition, long offset);

    [LoggerMessage(205, LogLevel.Warning, "A commit failed with {Code}: {Reason}; the next one covers it")]
    public static partial void CommitFailed(ILogger logger, ErrorCode code, string reason);

    [LoggerMessage(206, LogLevel.Critical, "The consumer of group '{Group}' has failed and stopped")]
    public static partial void ConsumerFailed(ILogger logger, string group, Exception exception);

    [LoggerMessage(207, LogLevel.Warning, "The consumer had not left its group after {Timeout}; it is abandoned, and what it had not committed comes again")]
    public static partial void StopTimedOut(ILogger logger, TimeSpan timeout);

    [LoggerMessage(208, LogLevel.Information, "Consuming {Topics} as group '{Group}'")]
    public static partial void ConsumerStarted(ILogger logger, string group, string topics);

    [LoggerMessage(209, LogLevel.Warning, "{Topic} [{Partition}] went back to offset {Offset}: it was truncated or created anew; consuming goes on from there")]
    public static partial void PartitionRewound(ILogger logger, string topic, int partition, long offset);

    [LoggerMessage(300, LogLevel.Warning, "Attempt {Attempt} of {MessageType} at {Topic} [{Partition}] @{Offset} failed; the next one is in {Delay}")]
    public static partial void AttemptFailed(ILogger logger, string messageType, string topic, int partition, long offset, int attempt, TimeSpan delay, Exception exception);

    [LoggerMessage(301, LogLevel.Error, "{Topic} [{Partition}] @{Offset} could not be processed because of a defect in the SDK; it stays uncommitted")]
    public static partial void ProcessingFailed(ILogger logger, string topic, int partition, long offset, Exception exception);

    [LoggerMessage(400, LogLevel.Error, "{Topic} [{Partition}] @{Offset} is now in {DeadLetterTopic}: {Reason} after {Attempts} attempts")]
    public static partial void DeadLettered(ILogger logger, string topic, int partition, long offset, string deadLetterTopic, string reason, int attempts, Exception? exception);

    [LoggerMessage(401, LogLevel.Error, "{Topic} [{Partition}] @{Offset} could not be written to {DeadLetterTopic}; its key waits, the next try is in {Delay}")]
    public static partial void DeadLetterNotWritten(ILogger logger, string topic, int partition, long offset, string deadLetterTopic, TimeSpan delay, Exception exception);

    [LoggerMessage(500, LogLevel.Error, "Schema {Id} could not be fetched; the records that need it wait, the next try is in {Delay}")]
    public static partial void RegistryUnavailable(ILogger logger, int id, TimeSpan delay, Exception exception);

    [LoggerMessage(501, LogLevel.Information, "{Count} message schemas are known to the registry")]
    public static partial void SchemasEnsured(ILogger logger, int count);

    [LoggerMessage(600, LogLevel.Information, "Created topic {Topic} with {Partitions} partitions")]
    public static partial void TopicCreated(ILogger logger, string topic, int partitions);
}
