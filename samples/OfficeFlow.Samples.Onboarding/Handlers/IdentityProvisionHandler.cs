using OfficeFlow.Platform;
using OfficeFlow.Samples.Onboarding.Running;

namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>The identity service: creates an account. Its directory is sometimes busy; then the attempt fails and a later one succeeds.</summary>
internal sealed class IdentityProvisionHandler(IIdentityProvisionResultProducer results, TimeProvider time, Ledger ledger) : IMessageHandler<IdentityProvisionRequest>
{
    public async Task HandleAsync(IdentityProvisionRequest message, MessageContext context, CancellationToken cancellationToken)
    {
        if (Mishaps.DirectoryIsBusy(message.EmployeeId, context.Attempt))
        {
            throw new TimeoutException("The directory did not answer.");
        }

        await results.SendAsync(new IdentityProvisionResult(message.EmployeeId, $"acc-{message.UserName}", time.GetUtcNow()), cancellationToken);
        ledger.Handled(context);
    }
}
