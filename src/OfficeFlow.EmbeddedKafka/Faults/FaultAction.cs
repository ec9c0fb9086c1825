namespace OfficeFlow.EmbeddedKafka;

/// <summary>What a fault does to a request.</summary>
public enum FaultAction
{
    /// <summary>The request is answered with an error, and nothing is done.</summary>
    Error,

    /// <summary>The request is handled and answered as usual, but late.</summary>
    Delay,

    /// <summary>The connection is reset before the request is looked at.</summary>
    Disconnect,

    /// <summary>The request is handled, then the connection is reset instead of the answer: the client cannot know.</summary>
    LoseAnswer,

    /// <summary>Nothing is done, nothing is answered, and the connection stays open: a half-open connection.</summary>
    Hang,
}
