namespace OfficeFlow;

/// <summary>A message could not be published, or nobody knows whether it was.</summary>
public sealed class PublishException : OfficeFlowException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="outcome">Whether the message may be stored all the same.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="messageId">The id of the message.</param>
    /// <param name="innerException">The cause.</param>
    public PublishException(string message, PublishOutcome outcome, string topic, string messageId, Exception? innerException = null)
        : base(message, innerException)
    {
        Outcome = outcome;
        Topic = topic;
        MessageId = messageId;
    }

    /// <summary>Gets whether the message is surely not stored or may be stored all the same.</summary>
    public PublishOutcome Outcome { get; }

    /// <summary>Gets the topic.</summary>
    public string Topic { get; }

    /// <summary>Gets the id of the message.</summary>
    public string MessageId { get; }

    /// <summary>Gets whether the same message may succeed later without any change: the cluster was away, not the message wrong.</summary>
    public bool IsTransient { get; init; }
}
