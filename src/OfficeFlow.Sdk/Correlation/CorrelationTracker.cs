namespace OfficeFlow.Correlation;

/// <summary>Knows which message is being handled, so that whatever the handler sends carries its correlation on.</summary>
/// <remarks>
/// The context flows with <see cref="ExecutionContext"/>: through awaits, tasks and timers that the handler starts. Nothing is kept after the handler
/// has ended. Thread-safe.
/// </remarks>
public sealed class CorrelationTracker
{
    private readonly AsyncLocal<MessageContext?> _current = new();

    /// <summary>Gets the message being handled, or <see langword="null"/> outside a handler.</summary>
    public MessageContext? Current => _current.Value;

    /// <summary>Makes a message the current one until the result is disposed.</summary>
    /// <param name="context">The message's context.</param>
    /// <returns>The scope; dispose it in the flow that opened it.</returns>
    public CorrelationScope Begin(MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        MessageContext? previous = _current.Value;
        _current.Value = context;
        return new CorrelationScope(this, previous);
    }

    internal void Restore(MessageContext? previous) => _current.Value = previous;
}
