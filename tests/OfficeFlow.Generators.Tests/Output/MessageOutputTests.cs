using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Output;

public class MessageOutputTests
{
    [Fact]
    public void Message_WithAnOrganizationTopic_IsEmittedAsAgreed()
    {
        GeneratorRun run = TestProject.Of("""
            namespace Contoso.Hr;

            public enum Department { Engineering, Sales }

            [OfficeFlowMessage("employee.onboard", Version = "1.0", Topic = "employee.onboard.{organizationId}", PlainTopic = true)]
            [Topic(Partitions = 6, ReplicationFactor = 3, Retention = "14.00:00:00")]
            public sealed partial record EmployeeOnboard
            {
                [MessageKey] public required Guid EmployeeId { get; init; }
                public required string Name { get; init; }
                public Department Department { get; init; } = Department.Sales;
                public DateOnly StartDate { get; init; }
                [AvroDecimal(12, 2)] public decimal? Salary { get; init; }
            }

            public sealed class OnboardHandler : IMessageHandler<EmployeeOnboard>
            {
                public Task HandleAsync(EmployeeOnboard message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """).Generate().AssertCompiles();

        Snapshot.Match(run, "Contoso.Hr.EmployeeOnboard.Message.g.cs");
        Snapshot.Match(run, "OfficeFlowTopics.g.cs");
        Snapshot.Match(run, "MessageCatalog.g.cs");
        Snapshot.Match(run, "OfficeFlowRegistration.g.cs");
        Snapshot.Match(run, "OfficeFlowRegistrationExtensions.g.cs");
    }

    [Fact]
    public void Message_NestedWithCollectionsAndRecursion_IsEmittedAsAgreed()
    {
        GeneratorRun run = TestProject.Of("""
            namespace Contoso.Hr;

            public sealed record Unit(string Name, IReadOnlyList<Unit> Children, Unit? Deputy = null);

            public static partial class Organization
            {
                [OfficeFlowMessage("organization.changed")]
                internal readonly partial record struct Changed(Unit Root, Dictionary<string, int?> Sizes, string[] Tags);
            }
            """).Generate().AssertCompiles();

        Snapshot.Match(run, "Contoso.Hr.Organization+Changed.Message.g.cs");
    }

    [Fact]
    public void Messages_ThatDifferInCaseOnly_GetFilesOfTheirOwn()
    {
        GeneratorRun run = TestProject.Of("""
            namespace Contoso;
            [OfficeFlowMessage("a")] public partial record Order(string Id);
            [OfficeFlowMessage("b")] public partial record ORDER(string Id);
            """).Generate().AssertCompiles();

        Assert.Equal(2, run.HintNames.Count(static name => name.EndsWith(".Message.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Message_WithAnError_LeavesTheOthersAlone()
    {
        GeneratorRun run = TestProject.Of("""
            namespace Contoso;
            [OfficeFlowMessage("a")] public partial record Broken(ulong Id);
            [OfficeFlowMessage("b")] public partial record Whole(string Id);
            public class BrokenHandler : IMessageHandler<Broken>
            {
                public Task HandleAsync(Broken message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """).Generate().AssertCompiles();

        Assert.True(run.Has("Contoso.Whole.Message.g.cs"));
        Assert.False(run.Has("Contoso.Broken.Message.g.cs"));
        Assert.DoesNotContain("Broken", run.Text("OfficeFlowRegistration.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfAnAuthor_ComesOutAsDataAndNeverAsCode()
    {
        const string Hostile = "\\\"*/ } evil(); \\u2028\\u202E<b>&\\n\\\"\\\"\\\"";
        GeneratorRun run = TestProject.Of($$"""
            namespace Contoso;
            /// <summary>*/ } <![CDATA[ evil(); ]]></summary>
            [OfficeFlowMessage("a", Version = "{{Hostile}}")] public partial record Order(string Id, string Text = "{{Hostile}}");
            """).Generate().AssertCompiles();

        string text = run.Text("Contoso.Order.Message.g.cs");
        Assert.Contains("Version = \"\\\"*/ } evil(); \\u2028\\u202E<b>&\\u000A\\\"\\\"\\\"\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', text);
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void Names_ThatAreKeywords_AreEscaped() => TestProject.Of("""
        namespace Contoso.@class.@event;
        public enum @enum { @true, @false }
        public partial class @static
        {
            [OfficeFlowMessage("a", Topic = "a.{class}.{message}.{publisher}")]
            public partial record @record(string reader, string writer, string message, @enum @int, string Reader)
            {
                [AvroName("third")] public string? READER { get; set; }
                [MessageKey] public string @new => reader;
            }
        }
        public class @lock : IMessageHandler<@static.@record>
        {
            public Task HandleAsync(@static.@record message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """.Replace("string Reader", "[AvroName(\"second\")] string Reader", StringComparison.Ordinal)).Generate().AssertCompiles();

    [Fact]
    public void Message_InTheGlobalNamespace_Compiles() =>
        TestProject.Of("[OfficeFlowMessage(\"a\", Topic = \"a.{b}\")] public partial record Order(string Id);").Generate().AssertCompiles();

    [Fact]
    public void Message_CalledLikeAMemberOfItsTopics_Compiles() => TestProject.Of("""
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Pattern(string Id);
        [OfficeFlowMessage("b")] public partial record Name(string Id);
        [OfficeFlowMessage("c")] public partial record OfficeFlowTopics(string Id);
        """).With("RootNamespace", "Contoso.Topics").Generate().AssertCompiles();
}
