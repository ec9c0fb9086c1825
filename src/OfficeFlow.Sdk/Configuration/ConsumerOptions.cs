namespace OfficeFlow.Configuration;

/// <summary>How messages are consumed.</summary>
public sealed class ConsumerOptions
{
    /// <summary>Gets or sets the consumer group. Mandatory when the service has handlers.</summary>
    public string? GroupId { get; set; }

    /// <summary>Gets or sets how many handlers may run at once.</summary>
    /// <value>The default is four times the number of processors.</value>
    public int MaxConcurrency { get; set; } = 4 * Environment.ProcessorCount;

    /// <summary>Gets or sets how many records may be in memory; at the limit the partitions are paused until half of them are finished.</summary>
    /// <value>The default is 10,000.</value>
    public int MaxBufferedMessages { get; set; } = 10_000;

    /// <summary>Gets or sets how many bytes of records may be in memory.</summary>
    /// <value>The default is 64 MiB.</value>
    public long MaxBufferedBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Gets or sets how far a partition may run ahead of its oldest unfinished record, in records; at the limit that partition alone is paused.</summary>
    /// <value>The default is 10,000. This is also the most that is handled again after a crash, per partition.</value>
    public int MaxUncommittedPerPartition { get; set; } = 10_000;

    /// <summary>Gets or sets where a group without a committed offset begins.</summary>
    /// <value>The default is <see cref="OffsetReset.Earliest"/>: a new organization's topic is noticed only after its first records.</value>
    public OffsetReset AutoOffsetReset { get; set; } = OffsetReset.Earliest;

    /// <summary>Gets or sets how often finished offsets are committed. They are also committed when a partition moves away and when the consumer stops.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets after which silence the group takes a member for dead.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how often a member says that it lives.</summary>
    /// <value>The default is 3 seconds.</value>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets or sets the longest pause of the poll thread before the group takes the member for stuck. Handlers never hold that thread up.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long running handlers of a partition that moves away are waited for. Less than half of <see cref="MaxPollInterval"/>.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long stopping may take in all, with brokers up or down.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how often the topics that match a pattern are looked up.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan TopicRefreshInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long a broker may hold a fetch back to fill it.</summary>
    /// <value>The default is 500 milliseconds. A broker answers at once when there is data; this is what an empty fetch waits.</value>
    public TimeSpan FetchMaxWait { get; set; } = TimeSpan.FromMilliseconds(500);
}
