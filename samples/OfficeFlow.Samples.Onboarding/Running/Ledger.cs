using System.Collections.Concurrent;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>Keeps the books: every message that was acknowledged must be handled or be found in a dead-letter topic.</summary>
/// <remarks>By message id, so that a message which is delivered twice does not hide one that is missing. Messages of other runs are ignored.</remarks>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, string> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _handled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _deadLettered = new(StringComparer.Ordinal);

    /// <summary>Gets how many messages the brokers have acknowledged.</summary>
    public int SentCount => _sent.Count;

    /// <summary>Gets how many messages of this run were handled.</summary>
    public int HandledCount => _handled.Keys.Count(_sent.ContainsKey);

    /// <summary>Gets how many messages of this run were found in a dead-letter topic.</summary>
    public int DeadLetteredCount => _deadLettered.Keys.Count(_sent.ContainsKey);

    /// <summary>Gets how many messages are still unaccounted for.</summary>
    public int OpenCount => _sent.Keys.Count(id => !_handled.ContainsKey(id) && !_deadLettered.ContainsKey(id));

    /// <summary>Notes that the brokers have acknowledged a message.</summary>
    public void Sent(string messageId, string messageType) => _sent[messageId] = messageType;

    /// <summary>Notes that a handler has finished a message.</summary>
    public void Handled(MessageContext context) => _handled[context.MessageId] = true;

    /// <summary>Notes that a message was found in a dead-letter topic.</summary>
    public void DeadLettered(string messageId) => _deadLettered[messageId] = true;

    /// <summary>Counts the messages by type.</summary>
    public IReadOnlyList<LedgerLine> Lines() =>
    [
        .. _sent.GroupBy(static entry => entry.Value, static entry => entry.Key)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => new LedgerLine(group.Key, group.Count(), group.Count(_handled.ContainsKey), group.Count(_deadLettered.ContainsKey))),
    ];
}
