using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class QualifiedTopicNameTests
{
    [Fact]
    public Task Messages_OfOneName_AreReportedAsInformation() => Diagnose.Reports(
        "OFK1012",
        """
        namespace Contoso.Hr { [OfficeFlowMessage("a")] public partial record [|Created|](string Id); }
        namespace Contoso.Sales { [OfficeFlowMessage("b")] public partial record [|Created|](string Id); }
        """,
        "message 'Contoso.Hr.Created' has the same name as 'Contoso.Sales.Created', so its topics are 'OfficeFlowTopics.ContosoHrCreated'; rename one message for a shorter name",
        "message 'Contoso.Sales.Created' has the same name as 'Contoso.Hr.Created', so its topics are 'OfficeFlowTopics.ContosoSalesCreated'; rename one message for a shorter name");
}
