using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OfficeFlow.Generators.Tests.Vocabulary;

/// <summary>A project in memory: sources, references and settings. Immutable; <see cref="Generate"/> runs the generator over it.</summary>
internal sealed record TestProject
{
    // What most sources of the tests would begin with.
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using OfficeFlow;

        """;

    private TestProject()
    {
    }

    public string AssemblyName { get; init; } = "Contoso.Hr";

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public IReadOnlyList<MetadataReference> References { get; init; } = TestReferences.All;

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public CSharpParseOptions ParseOptions { get; init; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public CSharpCompilationOptions Options { get; init; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Begins a project with sources, each of which gets the usings.</summary>
    public static TestProject Of(params string[] sources) =>
        new() { Sources = [.. sources.Select(static (text, position) => ($"/src/File{position}.cs", Usings + text))] };

    public TestProject Named(string assemblyName) => this with { AssemblyName = assemblyName };

    public TestProject With(string property, string value) => this with { Properties = Properties.SetItem("build_property." + property, value) };

    public TestProject Referencing(params MetadataReference[] references) => this with { References = [.. References, .. references] };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName, Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)), References, Options);

    /// <summary>Runs the generator, and runs it again: the second run must find everything cached.</summary>
    public GeneratorRun Generate() => GeneratorRun.Of(this);

    public AnalyzerConfigOptionsProvider OptionsProvider() => new PropertyOptions(Properties);

    private sealed class PropertyOptions(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
        }
    }
}
