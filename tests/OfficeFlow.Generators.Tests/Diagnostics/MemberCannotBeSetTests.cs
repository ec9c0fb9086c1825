using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class MemberCannotBeSetTests
{
    [Fact]
    public Task Property_WithoutSetter_IsReported() => Diagnose.Reports(
        "OFK2006",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public string [|Id|] { get; } = "";
        }
        """,
        "member 'Id' has no setter; add init, or a constructor parameter of its name and type");

    [Fact]
    public Task Property_WithPrivateSetter_IsReported() => Diagnose.Reports(
        "OFK2006",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public string [|Id|] { get; private set; } = "";
        }
        """,
        "member 'Id' has a setter that generated code cannot call; make the setter public or internal, or add a constructor parameter of its name and type");

    [Fact]
    public Task Field_ThatIsReadOnly_IsReported() => Diagnose.Reports(
        "OFK2006",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public readonly string [|Id|] = "";
        }
        """,
        "member 'Id' is a read-only field; make it a property with init, or add a constructor parameter of its name and type");

    [Fact]
    public Task RequiredMember_ThatIsInternal_IsReported() => Diagnose.Reports(
        "OFK2006",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] internal partial record Order(string Id) { internal required string [|Secret|] { get; init; } }
        """,
        "member 'Secret' is required but not public, so it is no field; make it public, or remove 'required'");

    [Fact]
    public Task Property_ThatAConstructorTakes_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial class Order
        {
            public Order(string id) => Id = id;
            public string Id { get; }
            public string Upper => Id.ToUpperInvariant();
        }
        """);
}
