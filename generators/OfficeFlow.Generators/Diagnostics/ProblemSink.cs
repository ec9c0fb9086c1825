using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>
/// Where a parser reports. The generator only learns that there was a problem; an analyzer runs the same parser and gets the diagnostics.
/// </summary>
/// <param name="report">Takes a diagnostic, or <see langword="null"/> in the generator.</param>
internal sealed class ProblemSink(Action<Diagnostic>? report = null)
{
    /// <summary>Gets whether an error was reported: the thing that was parsed must not be emitted.</summary>
    public bool HasErrors { get; private set; }

    public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
        report?.Invoke(Diagnostic.Create(rule, location, arguments));
    }

    /// <summary>Notes an error that the compiler itself reports, such as an unknown type.</summary>
    public void Fail() => HasErrors = true;
}
