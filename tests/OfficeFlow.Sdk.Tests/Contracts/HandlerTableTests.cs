using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Contracts;

public sealed class HandlerTableTests
{
    private readonly HandlerTable _table = new();

    [Fact]
    public void Add_SameHandlerTwice_ChangesNothing()
    {
        _table.Add<TicketHandler, Ticket>();
        _table.Add<TicketHandler, Ticket>();

        HandlerRegistration registration = Assert.Single(_table.Registrations);
        Assert.Same(registration, _table.Find("ticket.opened"));
        Assert.Null(_table.Find("ticket.closed"));
    }

    [Fact]
    public void Add_SecondHandlerOfAMessage_IsRefusedByName()
    {
        _table.Add<TicketHandler, Ticket>();

        var exception = Assert.Throws<OfficeFlowException>(() => _table.Add<OtherHandler, Ticket>());
        Assert.Equal(
            "Message 'ticket.opened' has two handlers, 'OfficeFlow.Sdk.Tests.Fakes.TicketHandler' and 'OfficeFlow.Sdk.Tests.Contracts.HandlerTableTests+OtherHandler'; remove one, or let one call the other.",
            exception.Message);
    }

    private sealed class OtherHandler : IMessageHandler<Ticket>
    {
        public Task HandleAsync(Ticket message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
