using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class UnsupportedEnumTests
{
    [Fact]
    public Task Enum_WithFlags_IsReported() => Diagnose.Reports(
        "OFK2004",
        """
        namespace Contoso;
        [Flags] public enum [|Days|] { Monday = 1, Tuesday = 2 }
        [OfficeFlowMessage("a")] public partial record Order(Days Days);
        """,
        "enum 'Days' has [Flags]; use a list of enum values, because an Avro enum holds one symbol");

    [Fact]
    public Task Enum_WithTwoMembersOfOneValue_IsReported() => Diagnose.Reports(
        "OFK2004",
        """
        namespace Contoso;
        public enum [|State|] { Open, New = 0 }
        [OfficeFlowMessage("a")] public partial record Order(State State);
        """,
        "enum 'State' has one value for 'Open' and 'New'; give each member its own value");

    [Fact]
    public Task Enum_WithoutMembers_IsReported() => Diagnose.Reports(
        "OFK2004",
        """
        namespace Contoso;
        public enum [|State|]
        {
        }
        [OfficeFlowMessage("a")] public partial record Order(State State);
        """,
        "enum 'State' has no member; add one");

    [Fact]
    public Task EnumInSeveralMessages_IsReportedOnce() => Diagnose.Reports(
        "OFK2004",
        """
        namespace Contoso;
        public enum [|State|]
        {
        }
        [OfficeFlowMessage("a")] public partial record First(State State);
        [OfficeFlowMessage("b")] public partial record Second(State State);
        """,
        "enum 'State' has no member; add one");
}
