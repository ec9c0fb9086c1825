using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>Lets a diagnostic through once per compilation: a type inside several messages is parsed with each of them. Thread-safe.</summary>
/// <param name="family">The rules to let through; the other rules of the same parser belong to another analyzer.</param>
internal sealed class ReportOnce(IEnumerable<DiagnosticDescriptor> family)
{
    private readonly HashSet<string> _ids = new(family.Select(static rule => rule.Id), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, Location Place), bool> _reported = new();

    public Action<Diagnostic> To(Action<Diagnostic> report) => diagnostic =>
    {
        if (_ids.Contains(diagnostic.Id) && _reported.TryAdd((diagnostic.Id, diagnostic.Location), true))
        {
            report(diagnostic);
        }
    };
}
