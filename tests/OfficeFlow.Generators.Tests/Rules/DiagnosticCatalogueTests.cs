using System.Reflection;
using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Rules;

/// <summary>A diagnostic is six things: id, descriptor, report, release line, test file and page.</summary>
public class DiagnosticCatalogueTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(
        typeof(DiagnosticCatalogueTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "ProjectDirectory").Value!, "../.."));

    private static readonly DiagnosticDescriptor[] Declared =
    [
        .. new[] { typeof(MessageRules), typeof(SchemaRules), typeof(HandlerRules) }
            .SelectMany(static rules => rules.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    // What the build reports and no analyzer could.
    private static readonly string[] BuildRules = ["OFK4001", "OFK4002"];

    [Fact]
    public void Id_OfEveryRule_IsUniqueAndOfItsFamily()
    {
        Assert.Equal(Declared.Length, Declared.Select(static rule => rule.Id).Distinct().Count());
        Assert.All(Declared, static rule => Assert.Equal(rule.Category, rule.Id[3] switch { '1' => "OfficeFlow.Messages", '2' => "OfficeFlow.Schemas", _ => "OfficeFlow.Handlers" }));
    }

    [Fact]
    public void Rule_OfTheCatalogue_IsReportedByExactlyOneAnalyzer() => Assert.Equal(
        Declared.Select(static rule => rule.Id).Order(StringComparer.Ordinal),
        Diagnose.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Message_OfEveryRule_SaysWhatIsWrongAndWhatToDo() =>
        Assert.All(Declared, static rule => Assert.Contains("; ", rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

    [Fact]
    public void ReleaseNotes_ListEveryRule()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, "generators/OfficeFlow.Generators/AnalyzerReleases.Unshipped.md"));

        Assert.All(Declared, rule => Assert.Contains(lines, line => line.StartsWith($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | ", StringComparison.Ordinal)));
        Assert.Equal(Declared.Length, lines.Count(static line => line.StartsWith("OFK", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tests_MentionEveryRule()
    {
        string tests = string.Concat(Directory.GetFiles(Path.Combine(Root, "tests/OfficeFlow.Generators.Tests/Diagnostics"), "*Tests.cs").Select(File.ReadAllText));

        Assert.All(Declared, rule => Assert.Contains($"\"{rule.Id}\"", tests, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_DescribeEveryRule()
    {
        string folder = Path.Combine(Root, "docs/diagnostics");

        Assert.Equal(
            Declared.Select(static rule => rule.Id).Concat(BuildRules).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder, "OFK*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(Declared, rule =>
        {
            string page = File.ReadAllText(Path.Combine(folder, rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n", page, StringComparison.Ordinal);
            Assert.All(["## Cause", "## Example", "## Fix", "## Suppress"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
            Assert.Equal($"https://github.com/officeflow/officeflow-sdk/blob/main/docs/diagnostics/{rule.Id}.md", rule.HelpLinkUri);
        });
    }
}
