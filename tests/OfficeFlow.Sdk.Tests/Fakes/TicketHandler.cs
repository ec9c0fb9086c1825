namespace OfficeFlow.Sdk.Tests.Fakes;

internal sealed class TicketHandler(HandlerScript script) : IMessageHandler<Ticket>
{
    public Task HandleAsync(Ticket message, MessageContext context, CancellationToken cancellationToken) => script.HandleAsync(message, context, cancellationToken);
}

internal sealed class GuardedHandler : IMessageHandler<Guarded>
{
    public Task HandleAsync(Guarded message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}
