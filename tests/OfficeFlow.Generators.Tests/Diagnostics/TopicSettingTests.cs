using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class TopicSettingTests
{
    [Fact]
    public Task Partitions_BelowOne_AreReported() => Diagnose.Reports(
        "OFK1009",
        """
        namespace Contoso;
        [OfficeFlowMessage("a"), Topic(Partitions = [|0|])] public partial record Order(string Id);
        """,
        "topic setting 'Partitions' is '0'; use 1 or more");

    [Fact]
    public Task ReplicationFactor_BelowOne_IsReported() => Diagnose.Reports(
        "OFK1009",
        """
        namespace Contoso;
        [OfficeFlowMessage("a"), Topic(ReplicationFactor = [|-1|])] public partial record Order(string Id);
        """,
        "topic setting 'ReplicationFactor' is '-1'; use 1 or more");

    [Fact]
    public Task Retention_ThatIsNoDuration_IsReported() => Diagnose.Reports(
        "OFK1009",
        """
        namespace Contoso;
        [OfficeFlowMessage("a"), Topic(Retention = [|"7d"|])] public partial record Order(string Id);
        """,
        "topic setting 'Retention' is '7d'; use a duration of the form days.hours:minutes:seconds, such as '7.00:00:00'");
}
