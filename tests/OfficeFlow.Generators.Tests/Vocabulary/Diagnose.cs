using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OfficeFlow.Generators.Tests.Vocabulary;

/// <summary>Runs every analyzer of the package over a source whose expected places are marked with <c>[|</c> and <c>|]</c>.</summary>
internal static class Diagnose
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(OfficeFlowGenerator).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Checks that a rule is reported with these messages at the marked places, and nothing else.</summary>
    public static Task Reports(string id, string markedSource, params string[] messages) => Reports(id, static project => project, markedSource, messages);

    /// <summary>Checks the same in a project with other settings or references.</summary>
    public static async Task Reports(string id, Func<TestProject, TestProject> settings, string markedSource, params string[] messages)
    {
        string[] parts = markedSource.Split("[|");
        var spans = new List<TextSpan>();
        string source = parts[0];
        foreach (string part in parts[1..])
        {
            int end = part.IndexOf("|]", StringComparison.Ordinal);
            spans.Add(new TextSpan(TestProject.Usings.Length + source.Length, end));
            source += part.Remove(end, 2);
        }

        ImmutableArray<Diagnostic> found = await Run(settings(TestProject.Of(source)));
        Assert.Equal(
            messages.Select((message, position) => $"{id} {spans[position]}: {message}"),
            found.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    /// <summary>Checks that nothing is reported, and that what is generated compiles.</summary>
    public static async Task Accepts(string source)
    {
        TestProject project = TestProject.Of(source);
        Assert.Empty(await Run(project));
        _ = project.Generate().AssertCompiles();
    }

    /// <summary>Returns the diagnostics of the package's analyzers, in the order of the source. They see the generated files too.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(TestProject project)
    {
        var run = project.Generate();
        var options = new AnalyzerOptions([], project.OptionsProvider());
        ImmutableArray<Diagnostic> found = await run.Output.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
