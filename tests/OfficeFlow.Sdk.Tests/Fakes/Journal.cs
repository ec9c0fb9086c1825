using System.Collections.Concurrent;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>What happened at the edges of the SDK, in order, over all fakes of a test.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyList<string> Entries => [.. _entries];

    public void Add(string entry) => _entries.Enqueue(entry);

    public int IndexOf(string entry) => Entries.ToList().IndexOf(entry);
}
