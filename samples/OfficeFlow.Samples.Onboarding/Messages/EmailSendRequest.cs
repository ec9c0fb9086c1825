namespace OfficeFlow.Platform;

/// <summary>Asks the email service to send a mail.</summary>
[OfficeFlowMessage("email.send.request")]
[Topic(Partitions = 12, Retention = "1.00:00:00")]
public sealed partial record EmailSendRequest
{
    /// <summary>The employee that the mail is about.</summary>
    [MessageKey]
    public required Guid EmployeeId { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    /// <summary>Which template is filled in.</summary>
    public required string Template { get; init; }

    /// <summary>What the template is filled with.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
