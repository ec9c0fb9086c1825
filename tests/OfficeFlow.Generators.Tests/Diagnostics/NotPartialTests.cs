using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class NotPartialTests
{
    [Fact]
    public Task Message_WithoutPartial_IsReported() => Diagnose.Reports(
        "OFK1001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public record [|Order|](string Id);
        """,
        "message 'Order' is not partial; add 'partial', so that the codec can be generated into it");

    [Fact]
    public Task Message_InContainingTypeWithoutPartial_IsReported() => Diagnose.Reports(
        "OFK1001",
        """
        namespace Contoso;
        public static class [|Orders|]
        {
            [OfficeFlowMessage("a")] public partial record Placed(string Id);
        }
        """,
        "containing type 'Orders' is not partial; add 'partial', so that the codec can be generated into it");

    [Fact]
    public Task Message_WithPartialAtEveryLevel_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        public static partial class Orders
        {
            [OfficeFlowMessage("a")] public partial record Placed(string Id);
        }
        """);
}
