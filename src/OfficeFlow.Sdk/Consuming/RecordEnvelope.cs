using System.Globalization;
using System.Text;
using Confluent.Kafka;

namespace OfficeFlow.Consuming;

/// <summary>The envelope of a consumed record, read from its headers in one pass. A header that repeats counts by its last one, as kafkajs writes them.</summary>
internal struct RecordEnvelope
{
    // More than any policy allows, and far from where counting on would overflow: the header comes from outside.
    private const int MaxFailedAttempts = 1_000_000;

    public string? MessageId { get; private set; }

    public string? MessageType { get; private set; }

    public string? CorrelationId { get; private set; }

    public string? CausationId { get; private set; }

    public string? Source { get; private set; }

    public string? Version { get; private set; }

    public string? OrganizationId { get; private set; }

    public string? EmployeeId { get; private set; }

    /// <summary>Gets how many attempts had failed before this delivery; 0 when the header is missing or no number.</summary>
    public int FailedAttempts { get; private set; }

    public static RecordEnvelope Read(IReadOnlyList<IHeader> headers)
    {
        var envelope = default(RecordEnvelope);
        for (int i = 0; i < headers.Count; i++)
        {
            envelope.Take(headers[i]);
        }

        return envelope;
    }

    /// <summary>Makes the context that a handler gets.</summary>
    public readonly MessageContext ToContext(ConsumedRecord record, HandlerRegistration handler, string consumerGroup, int attempt)
    {
        // Records of other senders have no id: the place on the log is one that stays the same when the record comes again.
        string messageId = MessageId ?? string.Create(CultureInfo.InvariantCulture, $"{record.Topic}-{record.Partition}-{record.Offset}");
        return new MessageContext
        {
            Topic = record.Topic,
            Partition = record.Partition,
            Offset = record.Offset,
            Timestamp = record.Timestamp,
            ConsumerGroup = consumerGroup,
            Key = record.Key is null ? null : Encoding.UTF8.GetString(record.Key),
            MessageId = messageId,
            MessageType = MessageType ?? handler.Message.Type,
            CorrelationId = CorrelationId ?? messageId,
            CausationId = CausationId,
            OrganizationId = OrganizationId,
            EmployeeId = EmployeeId,
            Source = Source ?? "unknown",
            Version = Version ?? "1.0",
            Attempt = attempt,
            Headers = record.Headers.Count == 0
                ? MessageHeaders.Empty
                : new MessageHeaders(record.Headers.Select(static header => new MessageHeader(header.Key, header.GetValueBytes()))),
        };
    }

    private void Take(IHeader header)
    {
        switch (header.Key)
        {
            case HeaderNames.MessageId:
                MessageId = Text(header);
                break;
            case HeaderNames.MessageType:
                MessageType = Text(header);
                break;
            case HeaderNames.CorrelationId:
                CorrelationId = Text(header);
                break;
            case HeaderNames.CausationId:
                CausationId = Text(header);
                break;
            case HeaderNames.Source:
                Source = Text(header);
                break;
            case HeaderNames.Version:
                Version = Text(header);
                break;
            case HeaderNames.OrganizationId:
                OrganizationId = Text(header);
                break;
            case HeaderNames.EmployeeId:
                EmployeeId = Text(header);
                break;
            case HeaderNames.RetryAttempt:
                FailedAttempts = int.TryParse(Text(header), NumberStyles.None, CultureInfo.InvariantCulture, out int attempts) ? Math.Min(attempts, MaxFailedAttempts) : 0;
                break;
            default:
                break;
        }
    }

    private static string? Text(IHeader header) => header.GetValueBytes() is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
