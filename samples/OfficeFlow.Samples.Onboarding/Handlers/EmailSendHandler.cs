using OfficeFlow.Platform;
using OfficeFlow.Samples.Onboarding.Running;

namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>The email service: hands the mail to a relay, which drops a connection now and then.</summary>
internal sealed class EmailSendHandler(IEmailSendResultProducer results, TimeProvider time, Ledger ledger) : IMessageHandler<EmailSendRequest>
{
    public async Task HandleAsync(EmailSendRequest message, MessageContext context, CancellationToken cancellationToken)
    {
        if (Mishaps.RelayDropsConnection(message.EmployeeId, context.Attempt))
        {
            throw new IOException("The relay closed the connection.");
        }

        await results.SendAsync(new EmailSendResult(message.EmployeeId, message.To, Accepted: true, time.GetUtcNow()), cancellationToken);
        ledger.Handled(context);
    }
}
