using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class HandlerDeclarationTests
{
    [Fact]
    public Task Handler_ThatIsPrivate_IsReported() => Diagnose.Reports(
        "OFK3003",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order(string Id);
        public class Service
        {
            private class [|OrderHandler|] : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        }
        """,
        "handler 'OrderHandler' is private and is not registered; make it and the types around it internal or public");

    [Fact]
    public Task Handler_ThatIsGeneric_IsReported() => Diagnose.Reports(
        "OFK3003",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order(string Id);
        public class [|OrderHandler|]<T> : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        """,
        "handler 'OrderHandler' is generic and is not registered; derive a class for each message and let it close the type parameters");

    [Fact]
    public Task Handler_ThatIsFileLocal_IsReported() => Diagnose.Reports(
        "OFK3003",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order(string Id);
        file class [|OrderHandler|] : IMessageHandler<Order> { public Task HandleAsync(Order message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask; }
        """,
        "handler 'OrderHandler' is local to its file and is not registered; remove 'file'");
}
