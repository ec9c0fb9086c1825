using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OfficeFlow.Generators.Tests.Vocabulary;

/// <summary>What the generator made of a project.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(TestProject project, CSharpCompilation input, GeneratorDriver driver, Compilation output)
    {
        Project = project;
        Input = input;
        Output = output;
        _driver = driver;
    }

    public TestProject Project { get; }

    public CSharpCompilation Input { get; }

    public Compilation Output { get; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public static GeneratorRun Of(TestProject project)
    {
        CSharpCompilation input = project.Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OfficeFlowGenerator().AsSourceGenerator()],
            parseOptions: project.ParseOptions,
            optionsProvider: project.OptionsProvider(),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        GeneratorRun first = Run(project, input, driver);
        Assert.Equal(["Cached"], first.After(input.Clone()).OutputReasons().Distinct());
        return first;
    }

    /// <summary>Runs the same driver over an edited compilation.</summary>
    public GeneratorRun After(CSharpCompilation edited) => Run(Project, edited, _driver);

    /// <summary>Returns the text of a generated file.</summary>
    public string Text(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public bool Has(string hintName) => Result.GeneratedSources.Any(source => source.HintName == hintName);

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static source => source.HintName);

    /// <summary>Returns why each output of a named step is what it is.</summary>
    public IEnumerable<string> Reasons(string step) => Result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason.ToString())
        : [];

    public IEnumerable<string> OutputReasons() => Result.TrackedOutputSteps
        .SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason.ToString());

    /// <summary>Checks that the project with the generated files compiles without error or warning; its author's own may be undocumented.</summary>
    public GeneratorRun AssertCompiles()
    {
        string[] found = [.. Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !(diagnostic.Id == "CS1591" && Input.ContainsSyntaxTree(diagnostic.Location.SourceTree)))
            .Select(static diagnostic => diagnostic.ToString())];
        Assert.True(found.Length == 0, string.Join("\n", found));
        return this;
    }

    /// <summary>Compiles to a reference that other projects can use.</summary>
    public MetadataReference ToReference() => MetadataReference.CreateFromImage(ToImage());

    public byte[] ToImage()
    {
        _ = AssertCompiles();
        using var image = new MemoryStream();
        var result = Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }

    private static GeneratorRun Run(TestProject project, CSharpCompilation input, GeneratorDriver driver)
    {
        GeneratorDriver ran = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics); // the generator reports nothing, and CS8785 would be here
        Assert.Null(ran.GetRunResult().Results.Single().Exception);
        return new GeneratorRun(project, input, ran, output);
    }
}
