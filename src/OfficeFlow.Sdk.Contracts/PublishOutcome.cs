namespace OfficeFlow;

/// <summary>What is known about a message whose publishing failed.</summary>
public enum PublishOutcome
{
    /// <summary>The message is surely not stored. Sending it again cannot double it.</summary>
    Failed,

    /// <summary>The message may be stored. Sending it again may double it; consumers see the same message id if it is set by the caller.</summary>
    Unknown,
}
