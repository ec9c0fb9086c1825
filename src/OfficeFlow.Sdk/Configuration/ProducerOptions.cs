namespace OfficeFlow.Configuration;

/// <summary>How messages are sent. Idempotent, acknowledged by all in-sync replicas, partitioned like kafkajs and Java (<c>murmur2_random</c>); that is not an option.</summary>
public sealed class ProducerOptions
{
    /// <summary>Gets or sets how long a message may take from the call to the broker's acknowledgement, retries included.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how long the client waits for more messages before it sends a batch.</summary>
    /// <value>The default is 5 milliseconds.</value>
    public TimeSpan Linger { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Gets or sets how batches are compressed.</summary>
    /// <value>The default is <see cref="RecordCompression.Snappy"/>.</value>
    public RecordCompression Compression { get; set; } = RecordCompression.Snappy;

    /// <summary>Gets or sets the size of the largest record, in bytes before compression; larger ones are refused before they are sent.</summary>
    /// <value>The default is 1,000,000 bytes, a little under the broker's own default.</value>
    public int MaxMessageBytes { get; set; } = 1_000_000;

    /// <summary>Gets or sets how many messages may be on their way at once; further ones wait their turn, in order.</summary>
    /// <value>The default is 100,000.</value>
    public int MaxInFlightMessages { get; set; } = 100_000;

    /// <summary>Gets or sets how long stopping waits for messages on their way. What is then still unanswered ends as outcome unknown.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
