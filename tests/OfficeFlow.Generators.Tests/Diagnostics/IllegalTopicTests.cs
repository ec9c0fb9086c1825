using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class IllegalTopicTests
{
    [Fact]
    public Task Topic_WithAnIllegalCharacter_IsReported() => Diagnose.Reports(
        "OFK1007",
        """
        namespace Contoso;
        [OfficeFlowMessage("a", Topic = [|"a b"|])] public partial record Order(string Id);
        """,
        "topic 'a b' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment");

    [Fact]
    public Task Topic_TakenFromTheMessageType_IsReportedThere() => Diagnose.Reports(
        "OFK1007",
        """
        namespace Contoso;
        [OfficeFlowMessage([|"a/b"|])] public partial record Order(string Id);
        """,
        "topic 'a/b' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment");

    [Fact]
    public Task Topic_WithAReservedPrefix_IsReported() => Diagnose.Reports(
        "OFK1007",
        """
        namespace Contoso;
        [OfficeFlowMessage("a", Topic = [|"dlq.a"|])] public partial record Order(string Id);
        """,
        "topic 'dlq.a' begins with the reserved prefix 'dlq.'; choose another name");

    [Fact]
    public Task Template_ThatBeginsWithAPlaceholder_IsReported() => Diagnose.Reports(
        "OFK1007",
        """
        namespace Contoso;
        [OfficeFlowMessage("a", Topic = [|"{organizationId}.a"|])] public partial record Order(string Id);
        """,
        "topic '{organizationId}.a' begins with a placeholder; begin it with a literal segment, so that its pattern cannot match other topics");

    [Fact]
    public Task Template_WithAPlaceholderThatIsNoName_IsReported() => Diagnose.Reports(
        "OFK1007",
        """
        namespace Contoso;
        [OfficeFlowMessage("a", Topic = [|"a.{org-id}"|])] public partial record Order(string Id);
        """,
        "topic 'a.{org-id}' has the placeholder '{org-id}', which cannot become a parameter; use letters and digits, and begin with a letter");
}
