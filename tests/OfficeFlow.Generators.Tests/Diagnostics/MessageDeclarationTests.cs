using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class MessageDeclarationTests
{
    [Fact]
    public Task Message_ThatIsGeneric_IsReported() => Diagnose.Reports(
        "OFK1002",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record [|Order|]<T>(string Id);
        """,
        "message 'Order' is generic; declare one message for each type argument, because a message has one schema");

    [Fact]
    public Task Message_ThatIsAbstract_IsReported() => Diagnose.Reports(
        "OFK1002",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public abstract partial record [|Order|](string Id);
        """,
        "message 'Order' is abstract; put [OfficeFlowMessage] on concrete types");

    [Fact]
    public Task Message_ThatIsFileLocal_IsReported() => Diagnose.Reports(
        "OFK1002",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] file partial record [|Order|](string Id);
        """,
        "message 'Order' is local to its file; remove 'file', because producers and handlers are in other files");

    [Fact]
    public Task Message_ThatIsPrivate_IsReported() => Diagnose.Reports(
        "OFK1002",
        """
        namespace Contoso;
        public partial class Orders
        {
            [OfficeFlowMessage("a")] private partial record [|Placed|](string Id);
        }
        """,
        "message 'Placed' is private; make it and the types around it internal or public, because generated code uses it");

    [Fact]
    public Task Message_InAGenericType_IsReported() => Diagnose.Reports(
        "OFK1002",
        """
        namespace Contoso;
        public partial class Orders<T>
        {
            [OfficeFlowMessage("a")] public partial record [|Placed|](string Id);
        }
        """,
        "message 'Placed' is generic; declare one message for each type argument, because a message has one schema");

    [Fact]
    public Task Message_ThatIsInternalOrProtectedInternal_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        [OfficeFlowMessage("a")] internal partial record Order(string Id);
        public partial class Orders
        {
            [OfficeFlowMessage("b")] protected internal partial record Placed(string Id);
        }
        """);
}
