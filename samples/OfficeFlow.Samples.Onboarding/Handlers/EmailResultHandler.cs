using OfficeFlow.Platform;
using OfficeFlow.Samples.Onboarding.Running;

namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>The workflow engine hears that the mail is out and notes it in the audit trail.</summary>
internal sealed class EmailResultHandler(IAuditEventProducer audit, Ledger ledger) : IMessageHandler<EmailSendResult>
{
    public async Task HandleAsync(EmailSendResult message, MessageContext context, CancellationToken cancellationToken)
    {
        var sent = new AuditEvent
        {
            EmployeeId = message.EmployeeId,
            Action = message.Accepted ? "email.sent" : "email.refused",
            OccurredAt = message.SentAt,
            CausedBy = context.MessageId,
        };
        await audit.SendAsync(sent, cancellationToken);
        ledger.Handled(context);
    }
}
