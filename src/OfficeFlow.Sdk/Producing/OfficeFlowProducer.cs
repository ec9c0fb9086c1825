using System.Collections.Concurrent;
using System.Text;
using Confluent.Kafka;
using OfficeFlow.Configuration;
using OfficeFlow.Correlation;
using OfficeFlow.Serialization;
using OfficeFlow.Transport;

namespace OfficeFlow.Producing;

/// <summary>Publishes messages: Avro in Confluent framing, the envelope in headers, idempotent, acknowledged by all in-sync replicas.</summary>
/// <remarks>
/// Thread-safe; one instance serves the whole service. A message is encoded and queued in the call itself, so messages that one caller sends with one key
/// are stored in the order of its calls. Delivery is exactly once per call while the process lives; what a caller sends again may come twice.
/// </remarks>
public sealed class OfficeFlowProducer : IMessagePublisher, IAsyncDisposable
{
    private readonly ConcurrentDictionary<Type, ProducedMessage> _messages = new();
    private readonly IRecordProducer _records;
    private readonly SchemaIds _schemaIds;
    private readonly CorrelationTracker _correlation;
    private readonly TimeProvider _time;
    private readonly ProducerOptions _options;
    private readonly byte[] _source;

    internal OfficeFlowProducer(OfficeFlowOptions options, IRecordProducer records, SchemaIds schemaIds, CorrelationTracker correlation, TimeProvider time)
    {
        _options = options.Producer;
        _records = records;
        _schemaIds = schemaIds;
        _correlation = correlation;
        _time = time;
        _source = Encoding.UTF8.GetBytes(options.ServiceName ?? "unknown");
    }

    /// <inheritdoc/>
    public Task<PublishReceipt> PublishAsync<TMessage>(Destination destination, TMessage message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(message);
        TopicName.Validate(destination.Topic);
        if (destination.OrganizationId is { } organizationId)
        {
            _ = TopicName.ValidateSegment(organizationId, nameof(Destination.OrganizationId));
        }

        if (options is not null)
        {
            PublishOptionsRules.Validate(options);
        }

        cancellationToken.ThrowIfCancellationRequested();
        ProducedMessage produced = _messages.GetOrAdd(typeof(TMessage), static _ => new ProducedMessage(TMessage.Descriptor));
        return !produced.HasWaiting && produced.TryGetSchemaId(_schemaIds, out int schemaId)
            ? Send(destination, message, options, produced, schemaId, cancellationToken)
            : SendFirstAsync(destination, message, options, produced, cancellationToken);
    }

    /// <summary>Waits for what is on its way, at most the flush time-out, and ends the rest as outcome unknown. Sending afterwards fails.</summary>
    /// <returns>A task that completes when no caller waits any more.</returns>
    public Task StopAsync() => _records.StopAsync(_options.FlushTimeout);

    /// <summary>Stops as <see cref="StopAsync"/> does and lets the client go.</summary>
    /// <returns>A task that completes when the client's threads have ended.</returns>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await _records.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<PublishReceipt> SendFirstAsync<TMessage>(
        Destination destination, TMessage message, PublishOptions? options, ProducedMessage produced, CancellationToken cancellationToken)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        // Without the line the calls would be sent in whatever order the answer wakes them, and later calls would overtake them.
        var handedOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task previous = produced.JoinLine(handedOver.Task);
        Task<PublishReceipt> receipt;
        try
        {
            int schemaId = await _schemaIds.GetAsync(produced.Descriptor, cancellationToken).ConfigureAwait(false);
            await previous.WaitAsync(cancellationToken).ConfigureAwait(false);
            receipt = Send(destination, message, options, produced, schemaId, cancellationToken);
        }
        finally
        {
            handedOver.SetResult();
        }

        return await receipt.ConfigureAwait(false);
    }

    private Task<PublishReceipt> Send<TMessage>(
        Destination destination, TMessage message, PublishOptions? options, ProducedMessage produced, int schemaId, CancellationToken cancellationToken)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        Envelope envelope = CreateEnvelope(destination, options, produced);
        string key = options?.Key ?? TMessage.GetKey(message) ?? envelope.OrganizationId ?? envelope.MessageId;
        var record = new OutgoingRecord
        {
            Topic = destination.Topic,
            Key = Encoding.UTF8.GetBytes(key.Length > 0 ? key : throw EmptyKey(produced.Descriptor)),
            Value = ConfluentFraming.Write(schemaId, message),
            Headers = envelope.ToHeaders(options?.Headers ?? []),
            Timestamp = new Timestamp(options?.Timestamp ?? _time.GetUtcNow()),
            MessageId = envelope.MessageId,
        };
        long size = RecordSize.Of(record);
        if (size > _options.MaxMessageBytes)
        {
            throw PublishFailures.TooLarge(record, size, _options.MaxMessageBytes);
        }

        Task<PublishReceipt> receipt = _records.SendAsync(record);
        return cancellationToken.CanBeCanceled ? receipt.WaitAsync(cancellationToken) : receipt;
    }

    private Envelope CreateEnvelope(Destination destination, PublishOptions? options, ProducedMessage produced)
    {
        MessageContext? current = _correlation.Current;
        return new Envelope
        {
            TypeBytes = produced.TypeBytes,
            VersionBytes = produced.VersionBytes,
            SourceBytes = _source,
            MessageId = options?.MessageId ?? NewId(),
            CorrelationId = options?.CorrelationId ?? current?.CorrelationId ?? NewId(),
            CausationId = options?.CausationId ?? current?.MessageId,
            OrganizationId = options?.OrganizationId ?? destination.OrganizationId ?? current?.OrganizationId,
            EmployeeId = options?.EmployeeId ?? current?.EmployeeId,
        };
    }

    // Version 7 begins with the time: ids of one moment stand together in logs and indexes.
    private string NewId() => Guid.CreateVersion7(_time.GetUtcNow()).ToString();

    private static ArgumentException EmptyKey(MessageDescriptor descriptor) => new(
        $"Message '{descriptor.Type}' has an empty key in '{descriptor.KeyMember}'; set it, or leave it null for the default key, because Kafka clients disagree on the partition of an empty one.");
}
