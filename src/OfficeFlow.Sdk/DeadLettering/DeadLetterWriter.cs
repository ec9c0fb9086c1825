using System.Diagnostics.CodeAnalysis;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using OfficeFlow.Consuming;
using OfficeFlow.Transport;

namespace OfficeFlow.DeadLettering;

/// <summary>Puts records that cannot be handled into their dead-letter topic, byte for byte, and does not come back before the broker has acknowledged them.</summary>
/// <remarks>While the topic cannot be written the record stays unfinished: its key waits, its offset does not move, and every try is logged.</remarks>
internal sealed class DeadLetterWriter(IRecordProducer producer, string consumerGroup, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    /// <summary>Writes a dead letter.</summary>
    /// <param name="letter">The dead letter.</param>
    /// <param name="topic">The dead-letter topic.</param>
    /// <param name="cancellationToken">Gives up waiting: the record was then not finished and comes again.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever kept the letter from being written, the record must not be forgotten: it is logged and tried again.")]
    public async Task WriteAsync(DeadLetter letter, string topic, CancellationToken cancellationToken)
    {
        bool withDetail = true;
        for (TimeSpan delay = FirstDelay; ; delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
        {
            // A letter sent now would double a record that comes again.
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                _ = await producer.SendAsync(ToRecord(letter, topic, withDetail)).WaitAsync(cancellationToken).ConfigureAwait(false);
                Log.DeadLettered(logger, letter.Record.Topic, letter.Record.Partition, letter.Record.Offset, topic, letter.Reason, letter.Attempts, letter.Error);
                return;
            }
            catch (PublishException exception) when (withDetail && PublishFailures.IsTooLarge(exception))
            {
                withDetail = false;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.DeadLetterNotWritten(logger, letter.Record.Topic, letter.Record.Partition, letter.Record.Offset, topic, delay, exception);
                await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private OutgoingRecord ToRecord(DeadLetter letter, string topic, bool withDetail)
    {
        ConsumedRecord record = letter.Record;
        return new OutgoingRecord
        {
            Topic = topic,
            Key = record.Key,
            Value = record.Value,
            Headers = DeadLetterHeaders.Write(letter, consumerGroup, time.GetUtcNow(), withDetail),
            Timestamp = new Timestamp(record.Timestamp),
            MessageId = $"{record.Topic}-{record.Partition}-{record.Offset}",
        };
    }
}
