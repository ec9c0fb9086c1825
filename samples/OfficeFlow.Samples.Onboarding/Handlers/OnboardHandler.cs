using OfficeFlow.Platform;
using OfficeFlow.Samples.Onboarding.Running;

namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>The workflow engine: a new employee needs an account and a welcome mail.</summary>
internal sealed class OnboardHandler(IIdentityProvisionRequestProducer identities, IEmailSendRequestProducer emails, Ledger ledger) : IMessageHandler<EmployeeOnboard>
{
    public async Task HandleAsync(EmployeeOnboard message, MessageContext context, CancellationToken cancellationToken)
    {
        if (Mishaps.IsPoison(message.EmployeeId))
        {
            throw new InvalidOperationException($"Department '{message.Department}' has no onboarding workflow.");
        }

        string userName = message.Name.ToLowerInvariant().Replace(' ', '.');
        var welcome = new EmailSendRequest
        {
            EmployeeId = message.EmployeeId,
            To = $"{userName}@{context.OrganizationId}.example",
            Template = "welcome",
            Fields = new Dictionary<string, string> { ["name"] = message.Name, ["startDate"] = message.StartDate.ToString("yyyy-MM-dd") },
        };

        // Correlation, organization and causation go along by themselves.
        await Task.WhenAll(
            identities.SendAsync(new IdentityProvisionRequest(message.EmployeeId, userName, message.Applications), cancellationToken),
            emails.SendAsync(welcome, cancellationToken));
        ledger.Handled(context);
    }
}
