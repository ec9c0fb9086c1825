using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class MessageTypeTests
{
    [Fact]
    public Task MessageType_ThatIsEmpty_IsReported() => Diagnose.Reports(
        "OFK1005",
        """
        namespace Contoso;
        [OfficeFlowMessage([|" "|])] public partial record Order(string Id);
        """,
        "message type ' ' is empty; use a name such as 'employee.onboard'");

    [Fact]
    public Task MessageType_WithAControlCharacter_IsReported() => Diagnose.Reports(
        "OFK1005",
        """
        namespace Contoso;
        [OfficeFlowMessage([|"a\nb"|], Topic = "a")] public partial record Order(string Id);
        """,
        "message type 'a\nb' has a character that is not printable ASCII; use a name such as 'employee.onboard'");

    [Fact]
    public Task MessageType_WithSlashesAndATopic_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        [OfficeFlowMessage("com/contoso/Order", Topic = "orders")] public partial record Order(string Id);
        """);
}
