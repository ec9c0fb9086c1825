namespace OfficeFlow;

/// <summary>The names of the record headers that the platform's services share. Nothing else spells them.</summary>
public static class HeaderNames
{
    /// <summary>A UUID, new per message, kept by every retry and reprocess.</summary>
    public const string MessageId = "message-id";

    /// <summary>The message type, such as <c>employee.onboard</c>.</summary>
    public const string MessageType = "message-type";

    /// <summary>The id that all messages of one piece of work share.</summary>
    public const string CorrelationId = "correlation-id";

    /// <summary>The id of the message whose handling sent this one.</summary>
    public const string CausationId = "causation-id";

    /// <summary>The sending service.</summary>
    public const string Source = "source";

    /// <summary>The message's version text.</summary>
    public const string Version = "version";

    /// <summary>The tenant; absent when there is none, never empty.</summary>
    public const string OrganizationId = "organization-id";

    /// <summary>The employee that the message is about; absent when there is none, never empty.</summary>
    public const string EmployeeId = "employee-id";

    /// <summary>How many attempts have failed so far, as decimal text; missing means 0.</summary>
    public const string RetryAttempt = "retry-attempt";

    /// <summary>Why a record is in a dead-letter topic: one of <see cref="DeadLetterReasons"/>.</summary>
    public const string DeadLetterReason = "dlq-reason";

    /// <summary>The type name of the exception that made the record a dead letter.</summary>
    public const string DeadLetterErrorType = "dlq-error-type";

    /// <summary>The beginning of the exception's message: at most 256 characters.</summary>
    public const string DeadLetterErrorMessage = "dlq-error-message";

    /// <summary>How many attempts the record had had when it became a dead letter, as decimal text.</summary>
    public const string DeadLetterAttempts = "dlq-attempts";

    /// <summary>The topic that the record came from.</summary>
    public const string DeadLetterOriginalTopic = "dlq-original-topic";

    /// <summary>The partition that the record came from, as decimal text.</summary>
    public const string DeadLetterOriginalPartition = "dlq-original-partition";

    /// <summary>The offset that the record came from, as decimal text.</summary>
    public const string DeadLetterOriginalOffset = "dlq-original-offset";

    /// <summary>The timestamp of the original record, RFC 3339 in UTC with milliseconds.</summary>
    public const string DeadLetterOriginalTimestamp = "dlq-original-timestamp";

    /// <summary>The consumer group that could not handle the record.</summary>
    public const string DeadLetterConsumerGroup = "dlq-consumer-group";

    /// <summary>When the record became a dead letter, RFC 3339 in UTC with milliseconds.</summary>
    public const string DeadLetterTime = "dlq-time";
}
