using System.Globalization;
using System.Text;
using Confluent.Kafka;
using OfficeFlow.Consuming;

namespace OfficeFlow.DeadLettering;

/// <summary>The headers of a dead letter: the record's own, unchanged and first, then what happened to it.</summary>
internal static class DeadLetterHeaders
{
    private const int MaxErrorLength = 256;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes the headers.</summary>
    /// <param name="letter">The dead letter.</param>
    /// <param name="consumerGroup">The group that could not handle it.</param>
    /// <param name="now">When that was.</param>
    /// <param name="withDetail">Whether the error's text comes along; left out when the record would be too large.</param>
    public static Headers Write(DeadLetter letter, string consumerGroup, DateTimeOffset now, bool withDetail)
    {
        ConsumedRecord record = letter.Record;
        var headers = new Headers();
        foreach (IHeader header in record.Headers)
        {
            headers.Add(header.Key, header.GetValueBytes());
        }

        Add(headers, HeaderNames.DeadLetterReason, letter.Reason);
        Add(headers, HeaderNames.DeadLetterAttempts, letter.Attempts.ToString(CultureInfo.InvariantCulture));
        Add(headers, HeaderNames.DeadLetterOriginalTopic, record.Topic);
        Add(headers, HeaderNames.DeadLetterOriginalPartition, record.Partition.ToString(CultureInfo.InvariantCulture));
        Add(headers, HeaderNames.DeadLetterOriginalOffset, record.Offset.ToString(CultureInfo.InvariantCulture));
        Add(headers, HeaderNames.DeadLetterOriginalTimestamp, Format(record.Timestamp.UtcDateTime));
        Add(headers, HeaderNames.DeadLetterConsumerGroup, consumerGroup);
        Add(headers, HeaderNames.DeadLetterTime, Format(now.UtcDateTime));
        if (withDetail && letter.Error is { } error)
        {
            // No stack and no data: a dead-letter topic has other readers than the service's log.
            Add(headers, HeaderNames.DeadLetterErrorType, Printable(error.GetType().FullName ?? error.GetType().Name));
            Add(headers, HeaderNames.DeadLetterErrorMessage, Printable(error.Message));
        }

        return headers;
    }

    private static void Add(Headers headers, string name, string value) => headers.Add(name, Encoding.UTF8.GetBytes(value));

    private static string Format(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Printable(string text)
    {
        string head = text.Length <= MaxErrorLength ? text : text[..MaxErrorLength];
        return string.Concat(head.Select(static character => char.IsControl(character) ? ' ' : character));
    }
}
