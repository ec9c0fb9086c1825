using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class DuplicateMessageTypeTests
{
    [Fact]
    public Task MessageType_UsedTwice_IsReportedAtBothPlaces() => Diagnose.Reports(
        "OFK1006",
        """
        namespace Contoso;
        [OfficeFlowMessage([|"a"|], Topic = "x")] public partial record First(string Id);
        [OfficeFlowMessage([|"a"|], Topic = "y")] public partial record Second(string Id);
        """,
        "message type 'a' is used by 'Contoso.Second' too; give each message its own type",
        "message type 'a' is used by 'Contoso.First' too; give each message its own type");
}
