using OfficeFlow.Platform;
using OfficeFlow.Samples.Onboarding.Running;

namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>The audit service: the end of every chain.</summary>
internal sealed class AuditHandler(Ledger ledger) : IMessageHandler<AuditEvent>
{
    public Task HandleAsync(AuditEvent message, MessageContext context, CancellationToken cancellationToken)
    {
        ledger.Handled(context);
        return Task.CompletedTask;
    }
}
