using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class NoMembersTests
{
    [Fact]
    public Task Message_WithoutMembers_IsReported() => Diagnose.Reports(
        "OFK1004",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record [|Order|];
        """,
        "message 'Order' has no public member that can be read and written; add one");

    [Fact]
    public Task Message_WithComputedMembersOnly_IsReported() => Diagnose.Reports(
        "OFK1004",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record [|Order|] { public string Id => "x"; internal string Hidden { get; set; } = ""; }
        """,
        "message 'Order' has no public member that can be read and written; add one");
}
