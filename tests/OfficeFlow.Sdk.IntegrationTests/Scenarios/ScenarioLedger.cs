using System.Collections.Concurrent;

namespace OfficeFlow.Sdk.IntegrationTests.Scenarios;

/// <summary>What happened to the messages of a scenario, across all of its services.</summary>
internal sealed class ScenarioLedger
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(int Number, int Attempt)>> _starts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Key, int Number), int> _handled = new();

    public ConcurrentQueue<MessageContext> Contexts { get; } = new();

    public int HandledCount => _handled.Count;

    /// <summary>Gets how often messages were handled beyond once each.</summary>
    public int Duplicates => _handled.Values.Sum() - _handled.Count;

    public void Started(string key, int number, MessageContext context)
    {
        _starts.GetOrAdd(key, static _ => new()).Enqueue((number, context.Attempt));
        Contexts.Enqueue(context);
    }

    public void Handled(string key, int number) => _handled.AddOrUpdate((key, number), 1, static (_, count) => count + 1);

    public IReadOnlyList<int> AttemptsOf(string key) => [.. _starts.GetValueOrDefault(key)?.Select(static start => start.Attempt) ?? []];

    /// <summary>Counts messages of one key whose first start came after the first start of a later one.</summary>
    public int CountOutOfOrder() => _starts.Values.Sum(static starts =>
    {
        int[] firsts = [.. starts.Select(static start => start.Number).Distinct()];
        return firsts.Zip(firsts.Skip(1)).Count(static pair => pair.First > pair.Second);
    });
}
