namespace OfficeFlow.Platform;

/// <summary>One line of an organization's audit trail.</summary>
[OfficeFlowMessage("audit.event", Topic = "audit.events")]
[Topic(Partitions = 12, Retention = "90.00:00:00")]
public sealed partial record AuditEvent
{
    /// <summary>The employee that it is about.</summary>
    [MessageKey]
    public required Guid EmployeeId { get; init; }

    /// <summary>What happened, such as <c>identity.provisioned</c>.</summary>
    public required string Action { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The message that says so.</summary>
    public required string CausedBy { get; init; }
}
