using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class HandlerOfNoMessageTests
{
    [Fact]
    public Task Handler_OfATypeThatIsNoMessage_IsReportedAtTheArgument() => Diagnose.Reports(
        "OFK3001",
        """
        namespace Contoso;
        public record Order(string Id);
        public class OrderHandler : IMessageHandler<[|Order|]> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        """,
        "handler 'OrderHandler' handles 'Order', which is not a message; add [OfficeFlowMessage] to 'Order'");

    [Fact]
    public Task Handler_OfAMessage_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order(string Id);
        public class OrderHandler : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        """);
}
