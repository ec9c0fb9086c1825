using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class DuplicateSubjectTests
{
    [Fact]
    public Task Topics_WithOneSubject_AreReportedAtBothPlaces() => Diagnose.Reports(
        "OFK1008",
        """
        namespace Contoso;
        [OfficeFlowMessage("a", Topic = [|"x.{organizationId}"|])] public partial record First(string Id);
        [OfficeFlowMessage("b", Topic = [|"x"|])] public partial record Second(string Id);
        """,
        "topic 'x.{organizationId}' has the subject 'x-value', as has topic 'x' of 'Contoso.Second'; change one topic, because a subject holds one schema",
        "topic 'x' has the subject 'x-value', as has topic 'x.{organizationId}' of 'Contoso.First'; change one topic, because a subject holds one schema");
}
