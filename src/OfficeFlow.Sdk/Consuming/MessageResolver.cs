using System.Diagnostics.CodeAnalysis;
using OfficeFlow.Serialization;

namespace OfficeFlow.Consuming;

/// <summary>Turns a record into a message: which type it is, what schema it was written with, and its content. Thread-safe.</summary>
/// <remarks>
/// The type is what the <c>message-type</c> header says; without it the record name of the writer's schema; without that the only message of the topic.
/// It is never guessed: a record that says nothing becomes a dead letter.
/// </remarks>
internal sealed class MessageResolver
{
    private readonly HandlerTable _handlers;
    private readonly Subscription _subscription;
    private readonly WriterSchemas _writerSchemas;
    private readonly DecodeLimits _limits;
    private readonly Dictionary<string, HandlerRegistration> _bySchemaName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _knownTypes = new(StringComparer.Ordinal);

    public MessageResolver(HandlerTable handlers, MessageTable messages, Subscription subscription, WriterSchemas writerSchemas, DecodeLimits limits)
    {
        _handlers = handlers;
        _subscription = subscription;
        _writerSchemas = writerSchemas;
        _limits = limits;
        foreach (HandlerRegistration handler in handlers.Registrations)
        {
            _ = _bySchemaName.TryAdd(handler.Message.SchemaName, handler);
        }

        _knownTypes.UnionWith(messages.Produced.Select(static message => message.Type));
    }

    /// <summary>Resolves a record. Waits only for a schema that the registry has not given yet.</summary>
    public ValueTask<ResolvedRecord> ResolveAsync(ConsumedRecord record, RecordEnvelope envelope, CancellationToken cancellationToken)
    {
        if (record.Value is null)
        {
            return new(ResolvedRecord.Refused(DeadLetterReasons.Tombstone));
        }

        if (!ConfluentFraming.TryReadSchemaId(record.Value, out int schemaId))
        {
            return new(ResolvedRecord.Refused(DeadLetterReasons.Undecodable, new DecodeException("The value does not begin with a schema id (a zero byte and 4 bytes)", 0)));
        }

        return _writerSchemas.TryGet(schemaId, out WriterSchema? schema)
            ? new(Resolve(record, envelope, schema))
            : ResolveFirstAsync(record, envelope, schemaId, cancellationToken);
    }

    private async ValueTask<ResolvedRecord> ResolveFirstAsync(ConsumedRecord record, RecordEnvelope envelope, int schemaId, CancellationToken cancellationToken) =>
        Resolve(record, envelope, await _writerSchemas.GetAsync(schemaId, cancellationToken).ConfigureAwait(false));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A message's own setters may refuse a value; such a record can never be handled, and goes where undecodable ones go.")]
    private ResolvedRecord Resolve(ConsumedRecord record, RecordEnvelope envelope, WriterSchema schema)
    {
        if (FindHandler(record, envelope, schema) is not { } handler)
        {
            bool isKnown = envelope.MessageType is not null && _knownTypes.Contains(envelope.MessageType);
            return ResolvedRecord.Refused(isKnown ? DeadLetterReasons.NoHandler : DeadLetterReasons.UnknownType, UnknownType(envelope, schema));
        }

        if (schema.PlanFor(handler.Message).Mismatch is { } mismatch)
        {
            return ResolvedRecord.Refused(DeadLetterReasons.SchemaMismatch, new OfficeFlowException(mismatch + "."));
        }

        try
        {
            return ResolvedRecord.Handled(handler, handler.Decode(record.Value.AsSpan(ConfluentFraming.HeaderLength), _limits));
        }
        catch (Exception exception)
        {
            return ResolvedRecord.Refused(DeadLetterReasons.Undecodable, exception);
        }
    }

    private HandlerRegistration? FindHandler(ConsumedRecord record, RecordEnvelope envelope, WriterSchema schema)
    {
        if (envelope.MessageType is { } type)
        {
            return _handlers.Find(type);
        }

        if (schema.RecordName is { } name && _bySchemaName.TryGetValue(name, out HandlerRegistration? handler))
        {
            return handler;
        }

        IReadOnlyList<HandlerRegistration> onTopic = _subscription.HandlersOf(record.Topic);
        return onTopic.Count == 1 ? onTopic[0] : null;
    }

    private static OfficeFlowException UnknownType(RecordEnvelope envelope, WriterSchema schema) => new(
        $"Message type '{envelope.MessageType ?? "(no header)"}' with schema '{schema.RecordName ?? "(none)"}' has no handler in this service; add one, or correct the header.");
}
