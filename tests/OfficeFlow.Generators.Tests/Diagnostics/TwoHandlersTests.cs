using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class TwoHandlersTests
{
    [Fact]
    public Task Handlers_OfOneMessage_AreReportedAtBothPlaces() => Diagnose.Reports(
        "OFK3002",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order(string Id);
        public class [|First|] : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        public class [|Second|] : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        """,
        "handler 'Contoso.First' handles message 'Contoso.Order', as does 'Contoso.Second'; remove one, or let one call the other",
        "handler 'Contoso.Second' handles message 'Contoso.Order', as does 'Contoso.First'; remove one, or let one call the other");

    [Fact]
    public Task Handler_DerivedFromAnAbstractOne_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order(string Id);
        public abstract class Base : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        public class Derived : Base;
        """);
}
