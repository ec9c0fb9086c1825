using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class MultipleKeysTests
{
    [Fact]
    public Task Key_BesideAnother_IsReportedAtTheAttribute() => Diagnose.Reports(
        "OFK1011",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order([MessageKey] string Id, [[|MessageKey|]] int Number);
        """,
        "key 'Number' is a second key beside 'Id'; keep [MessageKey] on one member");
}
