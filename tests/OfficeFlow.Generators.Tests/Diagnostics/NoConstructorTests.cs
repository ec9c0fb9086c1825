using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class NoConstructorTests
{
    [Fact]
    public Task Message_WhoseConstructorTakesSomethingElse_IsReported() => Diagnose.Reports(
        "OFK2010",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial class [|Order|]
        {
            public Order(Guid seed) => Id = seed.ToString();
            public string Id { get; set; }
        }
        """,
        "type 'Order' has no constructor that reading can call; add a parameterless one, or one whose parameters are named like its members");
}
