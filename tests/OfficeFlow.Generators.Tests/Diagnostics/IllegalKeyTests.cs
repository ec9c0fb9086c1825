using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class IllegalKeyTests
{
    [Fact]
    public Task Key_OfAnotherType_IsReportedAtTheType() => Diagnose.Reports(
        "OFK1010",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order { [MessageKey] public [|double|] Id { get; init; } }
        """,
        "key 'Id' has the type 'double'; put [MessageKey] on a member of type string, Guid, int or long");

    [Fact]
    public Task Key_OfEveryAllowedType_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record A([MessageKey] string Id);
        [OfficeFlowMessage("b")] public partial record B([property: MessageKey] Guid? Id);
        [OfficeFlowMessage("c")] public partial record C { [MessageKey] public int Id { get; init; } }
        [OfficeFlowMessage("d")] public partial record D(long Id, string Region) { [MessageKey] public string Key => $"{Region}-{Id}"; }
        """);
}
