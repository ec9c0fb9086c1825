namespace OfficeFlow.Platform;

/// <summary>What the identity service did.</summary>
[OfficeFlowMessage("identity.provision.result")]
[Topic(Partitions = 12, Retention = "7.00:00:00")]
public sealed partial record IdentityProvisionResult([property: MessageKey] Guid EmployeeId, string AccountId, DateTimeOffset ProvisionedAt);
