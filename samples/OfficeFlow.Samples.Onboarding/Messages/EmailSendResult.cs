namespace OfficeFlow.Platform;

/// <summary>What the email service did.</summary>
[OfficeFlowMessage("email.send.result")]
[Topic(Partitions = 12, Retention = "3.00:00:00")]
public sealed partial record EmailSendResult([property: MessageKey] Guid EmployeeId, string To, bool Accepted, DateTimeOffset SentAt);
