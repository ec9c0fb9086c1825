using OfficeFlow.Platform;
using OfficeFlow.Samples.Onboarding.Running;

namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>The workflow engine hears that the account exists and notes it in the audit trail.</summary>
internal sealed class IdentityResultHandler(IAuditEventProducer audit, Ledger ledger) : IMessageHandler<IdentityProvisionResult>
{
    public async Task HandleAsync(IdentityProvisionResult message, MessageContext context, CancellationToken cancellationToken)
    {
        var provisioned = new AuditEvent
        {
            EmployeeId = message.EmployeeId,
            Action = "identity.provisioned",
            OccurredAt = message.ProvisionedAt,
            CausedBy = context.MessageId,
        };
        await audit.SendAsync(provisioned, cancellationToken);
        ledger.Handled(context);
    }
}
