using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.Correlation;

/// <summary>The time in which a message is the current one; disposing it brings the previous one back.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Held by a using statement, never compared.")]
public readonly struct CorrelationScope : IDisposable
{
    private readonly CorrelationTracker? _tracker;
    private readonly MessageContext? _previous;

    internal CorrelationScope(CorrelationTracker tracker, MessageContext? previous)
    {
        _tracker = tracker;
        _previous = previous;
    }

    /// <summary>Brings the previous context back.</summary>
    public void Dispose() => _tracker?.Restore(_previous);
}
