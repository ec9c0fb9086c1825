using System.Text;
using Confluent.Kafka;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>Reads the dead-letter topics with a plain Kafka client, as an operator's tool would, and notes what it finds.</summary>
internal sealed class DeadLetterWatcher(ConsumerConfig config, IReadOnlyCollection<string> topics, Ledger ledger)
{
    private static readonly TimeSpan PollTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.Factory.StartNew(() => Read(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Read(CancellationToken cancellationToken)
    {
        using IConsumer<byte[], byte[]> consumer = new ConsumerBuilder<byte[], byte[]>(config).SetLogHandler(static (_, _) => { }).Build();
        consumer.Subscribe(topics);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                ConsumeResult<byte[], byte[]>? result = consumer.Consume(PollTimeout);
                if (result is not null && result.Message.Headers.TryGetLastBytes(HeaderNames.MessageId, out byte[] messageId))
                {
                    ledger.DeadLettered(Encoding.UTF8.GetString(messageId));
                }
            }
            catch (ConsumeException exception) when (!exception.Error.IsFatal)
            {
                // A broker was away for a moment; the next call goes on where this one was.
            }
        }

        consumer.Close();
    }
}
