using Microsoft.CodeAnalysis.CSharp;
using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Incrementality;

public class IncrementalityTests
{
    private const string Messages = """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record First(string Id);
        [OfficeFlowMessage("b")] public partial record Second(string Id);
        """;

    private const string Handlers = """
        namespace Contoso;
        public class FirstHandler : IMessageHandler<First>
        {
            public Task HandleAsync(First message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    [Fact]
    public void Edit_InsideAHandlerBody_ReachesNoFile()
    {
        GeneratorRun run = TestProject.Of(Messages, Handlers).Generate();

        GeneratorRun edited = run.After(Edit(run, "Task.CompletedTask", "Task.Delay(1)"));

        Assert.Equal(["Cached"], edited.OutputReasons().Distinct());
        AssertReasons(edited, TrackingNames.CompilationFacts, "Unchanged");
        AssertReasons(edited, TrackingNames.BuildProperties, "Cached");
        AssertReasons(edited, TrackingNames.Messages, "Cached");
        AssertReasons(edited, TrackingNames.Handlers, "Cached");
        AssertReasons(edited, TrackingNames.MessageFiles, "Cached");
        AssertReasons(edited, TrackingNames.CatalogMessages, "Cached");
        AssertReasons(edited, TrackingNames.Catalog, "Cached");
    }

    [Fact]
    public void Edit_OfAMember_RewritesThatMessageOnly()
    {
        GeneratorRun run = TestProject.Of(Messages, Handlers).Generate();

        GeneratorRun edited = run.After(Edit(run, "Second(string Id)", "Second(int Id)"));

        Assert.Equal(["Cached", "Modified"], edited.Reasons(TrackingNames.Messages));
        Assert.Equal(["Cached", "Modified"], edited.Reasons(TrackingNames.MessageFiles));
        AssertReasons(edited, TrackingNames.Catalog, "Cached", "Unchanged");
        Assert.Equal(1, edited.OutputReasons().Count(static reason => reason == "Modified"));
    }

    [Fact]
    public void Edit_OfATopic_RewritesTheMessageAndTheTopics()
    {
        GeneratorRun run = TestProject.Of(Messages, Handlers).Generate();

        GeneratorRun edited = run.After(Edit(run, "(\"b\")", "(\"c\")"));

        AssertReasons(edited, TrackingNames.Catalog, "Modified");
        Assert.Contains("Name = \"c\"", edited.Text("OfficeFlowTopics.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void NewMessage_LeavesTheOthersAlone()
    {
        GeneratorRun run = TestProject.Of(Messages, Handlers).Generate();

        GeneratorRun edited = run.After(Edit(run, "[OfficeFlowMessage(\"b\")]", "[OfficeFlowMessage(\"x\")] public partial record Third(string Id);\n[OfficeFlowMessage(\"b\")]"));

        Assert.Equal(["Cached", "New"], edited.Reasons(TrackingNames.MessageFiles).Where(static reason => reason != "Modified").Distinct().Order(StringComparer.Ordinal));
        Assert.True(edited.Has("Contoso.Third.Message.g.cs"));
    }

    [Fact]
    public void NewFile_WithoutMessages_ReachesNoFile()
    {
        GeneratorRun run = TestProject.Of(Messages, Handlers).Generate();

        GeneratorRun edited = run.After(run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "namespace Contoso; public class Unrelated : System.Exception;", run.Project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal(["Cached"], edited.OutputReasons().Distinct());
    }

    private static void AssertReasons(GeneratorRun run, string step, params string[] expected)
    {
        string[] reasons = [.. run.Reasons(step).Distinct()];
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Contains(reason, expected));
    }

    private static CSharpCompilation Edit(GeneratorRun run, string from, string to)
    {
        var tree = run.Input.SyntaxTrees.Single(tree => tree.ToString().Contains(from, StringComparison.Ordinal));
        string text = tree.ToString().Replace(from, to, StringComparison.Ordinal);
        return run.Input.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, run.Project.ParseOptions, tree.FilePath));
    }
}
