using Confluent.Kafka;

namespace OfficeFlow.Transport;

/// <summary>The words and the outcome of every way in which a record can fail to be published.</summary>
internal static class PublishFailures
{
    public static PublishException Stopped(OutgoingRecord record) => new(
        $"Message '{record.MessageId}' for topic '{record.Topic}' was not sent because the producer has been stopped; send before the service stops.",
        PublishOutcome.Failed, record.Topic, record.MessageId);

    public static PublishException Fatal(OutgoingRecord record, string reason) => new(
        $"Message '{record.MessageId}' for topic '{record.Topic}' was not sent because the producer has failed for good: {reason}. Restart the service.",
        PublishOutcome.Failed, record.Topic, record.MessageId);

    public static PublishException Abandoned(OutgoingRecord record) => new(
        $"Message '{record.MessageId}' for topic '{record.Topic}' had not been acknowledged when the producer was stopped; it may be stored. Look for its message id before sending it again.",
        PublishOutcome.Unknown, record.Topic, record.MessageId)
    {
        IsTransient = true,
    };

    public static PublishException TooLarge(OutgoingRecord record, long size, int limit) => new(
        $"Message '{record.MessageId}' for topic '{record.Topic}' takes {size} bytes, more than the {limit} allowed; send less, or raise OfficeFlow:Producer:MaxMessageBytes and the topic's max.message.bytes.",
        PublishOutcome.Failed, record.Topic, record.MessageId);

    public static PublishException FromReport(OutgoingRecord record, Error error, PersistenceStatus status)
    {
        PublishOutcome outcome = status == PersistenceStatus.NotPersisted ? PublishOutcome.Failed : PublishOutcome.Unknown;
        string stored = outcome == PublishOutcome.Failed ? "was not stored" : "may be stored, nobody knows";
        return new PublishException(
            $"Message '{record.MessageId}' for topic '{record.Topic}' {stored}: {error.Reason} ({error.Code}). {Remedy(error.Code)}",
            outcome, record.Topic, record.MessageId, new KafkaException(error))
        {
            IsTransient = IsTransient(error.Code),
        };
    }

    /// <summary>Tells whether the error names the record's size.</summary>
    public static bool IsTooLarge(PublishException exception) =>
        exception.InnerException is KafkaException { Error.Code: ErrorCode.MsgSizeTooLarge or ErrorCode.RecordListTooLarge };

    private static bool IsTransient(ErrorCode code) => code
        is ErrorCode.Local_MsgTimedOut or ErrorCode.Local_TimedOut or ErrorCode.Local_Transport or ErrorCode.Local_AllBrokersDown
        or ErrorCode.Local_QueueFull or ErrorCode.Local_PurgeQueue or ErrorCode.Local_PurgeInflight
        or ErrorCode.RequestTimedOut or ErrorCode.NotEnoughReplicas or ErrorCode.NotEnoughReplicasAfterAppend
        or ErrorCode.LeaderNotAvailable or ErrorCode.NotLeaderForPartition or ErrorCode.NetworkException
        or ErrorCode.KafkaStorageError or ErrorCode.Local_UnknownTopic or ErrorCode.Local_UnknownPartition or ErrorCode.UnknownTopicOrPart;

    private static string Remedy(ErrorCode code) => code switch
    {
        ErrorCode.Local_MsgTimedOut or ErrorCode.Local_TimedOut or ErrorCode.Local_Transport or ErrorCode.Local_AllBrokersDown =>
            "Check that the brokers of OfficeFlow:Kafka:BootstrapServers can be reached, then send it again.",
        ErrorCode.Local_UnknownTopic or ErrorCode.Local_UnknownPartition or ErrorCode.UnknownTopicOrPart =>
            "Create the topic, or let the service do it with OfficeFlow:Topics:CreateMissing=true.",
        ErrorCode.MsgSizeTooLarge or ErrorCode.RecordListTooLarge =>
            "Send less, or raise the topic's max.message.bytes.",
        ErrorCode.TopicAuthorizationFailed or ErrorCode.ClusterAuthorizationFailed =>
            "Give the service's user the right to write to the topic.",
        _ => "Send it again if that is safe, and look at the brokers' logs if it keeps failing.",
    };
}
