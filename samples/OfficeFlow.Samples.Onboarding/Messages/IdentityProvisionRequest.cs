namespace OfficeFlow.Platform;

/// <summary>Asks the identity service for an account.</summary>
[OfficeFlowMessage("identity.provision.request")]
[Topic(Partitions = 12, Retention = "1.00:00:00")]
public sealed partial record IdentityProvisionRequest([property: MessageKey] Guid EmployeeId, string UserName, IReadOnlyList<string> Applications);
