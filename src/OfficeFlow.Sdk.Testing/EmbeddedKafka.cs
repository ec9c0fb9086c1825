using System.Collections.Frozen;
using OfficeFlow.Testing.Mock;

namespace OfficeFlow.Testing;

/// <summary>A Kafka cluster inside this process that any Kafka client connects to over TCP, on the loopback interface and free ports.</summary>
/// <remarks>
/// For tests and for running a service without Docker. It starts in milliseconds and keeps everything in memory; many can run side by side.
/// Clients and cluster may be disposed in any order. All members are safe to use from any thread and throw
/// <see cref="ObjectDisposedException"/> after disposal.
/// <para>
/// It speaks the protocol for producing (also idempotent and transactional), consuming and consumer groups. It has no security, no administration by
/// clients (create topics here; <b>listing or deleting groups with an admin client can end the process</b>), does not hide records of aborted
/// transactions, and keeps at most 5 MiB or 100,000 batches of each partition, dropping the oldest. A member that leaves or joins a group makes it
/// rebalance by the members' session time-out: give clients the recommended settings.
/// </para>
/// </remarks>
public sealed class EmbeddedKafka : IAsyncDisposable, IDisposable
{
    /// <summary>The number of partitions of a topic that a client creates by using it.</summary>
    public const int AutoCreatedPartitions = MockCluster.AutoCreatedPartitions;

    internal const int MaxPartitions = 10_000;

    private const int MaxReplicationFactor = 3;

    private readonly MockCluster _cluster;
    private readonly string _bootstrapServers;
    private readonly IReadOnlyList<int> _brokerIds;
    private readonly KafkaFaults _faults;
    private readonly KafkaRequestJournal _journal;

    private EmbeddedKafka(MockCluster cluster, int brokers)
    {
        _cluster = cluster;
        _bootstrapServers = cluster.BootstrapServers;
        _brokerIds = [.. Enumerable.Range(1, brokers)];
        _faults = new KafkaFaults(cluster, brokers);
        _journal = new KafkaRequestJournal(cluster);
    }

    /// <summary>Gets the settings that make a consumer on an embedded cluster feel instant; they are wrong for a real cluster.</summary>
    /// <value>Names and values as the configuration of Confluent.Kafka spells them.</value>
    /// <remarks>
    /// Measured with them on an idle machine: first join 60 ms, rebalance of two members 0.25 s (range) or 0.46 s (cooperative-sticky), from produce
    /// to consume 11 ms. With a session time-out of 6 s and everything else as the client has it: 60 ms, 5 s, and 500 ms.
    /// <list type="bullet">
    /// <item><c>session.timeout.ms</c>: a rebalance lasts the session time-out less one second. A member that stands still for it, in a debugger for
    /// example, loses its partitions.</item>
    /// <item><c>heartbeat.interval.ms</c> and <c>topic.metadata.refresh.interval.ms</c>: a member hears of a rebalance with its heartbeat, but an
    /// idle client sends one only when it wakes for something else, which the refresh is. The refresh also shows new topics to patterns.</item>
    /// <item><c>fetch.wait.max.ms</c>: a fetch that finds nothing waits this long even when a record arrives meanwhile.</item>
    /// </list>
    /// </remarks>
    public static IReadOnlyDictionary<string, string> RecommendedConsumerSettings { get; } = new Dictionary<string, string>
    {
        ["session.timeout.ms"] = "1200",
        ["heartbeat.interval.ms"] = "50",
        ["topic.metadata.refresh.interval.ms"] = "100",
        ["fetch.wait.max.ms"] = "10",
    }.ToFrozenDictionary();

    /// <summary>Gets the settings that make a producer on an embedded cluster feel instant.</summary>
    /// <value>Names and values as the configuration of Confluent.Kafka spells them.</value>
    public static IReadOnlyDictionary<string, string> RecommendedProducerSettings { get; } = new Dictionary<string, string>
    {
        ["linger.ms"] = "0",
    }.ToFrozenDictionary();

    /// <summary>Gets the addresses for a client's <c>bootstrap.servers</c>: every broker, separated by commas.</summary>
    public string BootstrapServers => Living(_bootstrapServers);

    /// <summary>Gets the ids of the brokers: 1, 2, 3 and so on. Broker 1 is the controller.</summary>
    public IReadOnlyList<int> BrokerIds => Living(_brokerIds);

    /// <summary>Gets the switches that make the cluster misbehave.</summary>
    public KafkaFaults Faults => Living(_faults);

    /// <summary>Gets the record of the requests that the brokers receive; off until it is started.</summary>
    public KafkaRequestJournal Journal => Living(_journal);

    /// <summary>Starts a cluster.</summary>
    /// <param name="options">Its brokers and topics; one broker and no topics when not given.</param>
    /// <param name="cancellationToken">Stops waiting for the start.</param>
    /// <returns>The running cluster; dispose it.</returns>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every problem.</exception>
    /// <exception cref="NotSupportedException">The Kafka client library in this process is not the version that the cluster is built on.</exception>
    /// <exception cref="InvalidOperationException">The cluster could not open its listeners.</exception>
    public static Task<EmbeddedKafka> StartAsync(EmbeddedKafkaOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmbeddedKafkaOptions();
        options.Validate(nameof(options));

        // The first start in a process loads a native library, too long for the caller's thread.
        return Task.Run(() => Start(options), cancellationToken);
    }

    /// <summary>Creates a topic.</summary>
    /// <param name="name">Its name: 1 to 249 letters, digits, '.', '_' or '-'.</param>
    /// <param name="partitions">The number of partitions; at most 10,000.</param>
    /// <param name="replicationFactor">How many brokers hold each partition; three, or all when there are fewer, if not given.</param>
    /// <exception cref="ArgumentException">The name is not legal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than one or too large for the cluster.</exception>
    /// <exception cref="InvalidOperationException">The topic exists.</exception>
    public void CreateTopic(string name, int partitions = AutoCreatedPartitions, int? replicationFactor = null)
    {
        KafkaTopicName.ThrowIfIllegal(name, nameof(name));
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partitions, MaxPartitions);
        ThrowIfTooFewBrokers(name, replicationFactor);

        if (_cluster.PartitionExists(name, partition: 0))
        {
            throw new InvalidOperationException($"Topic '{name}' exists already; delete it first or choose another name.");
        }

        _cluster.CreateTopic(name, partitions, replicationFactor ?? Math.Min(MaxReplicationFactor, _brokerIds.Count));
    }

    /// <summary>Deletes a topic with its records. A client that may create topics creates it again when it uses it.</summary>
    /// <param name="name">The topic.</param>
    /// <exception cref="InvalidOperationException">The topic does not exist.</exception>
    public void DeleteTopic(string name)
    {
        KafkaTopicName.ThrowIfIllegal(name, nameof(name));
        if (!_cluster.PartitionExists(name, partition: 0))
        {
            throw new InvalidOperationException($"Topic '{name}' does not exist; create it with 'CreateTopic' first.");
        }

        _cluster.DeleteTopic(name);
    }

    /// <summary>Stops the cluster and forgets everything; its clients see every broker gone.</summary>
    /// <remarks>
    /// May be called twice, and while other threads use the cluster: their calls end normally or with <see cref="ObjectDisposedException"/>.
    /// </remarks>
    public void Dispose() => _cluster.Dispose();

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A task that completes when the cluster is gone.</returns>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose)); // joins native threads

    private static EmbeddedKafka Start(EmbeddedKafkaOptions options)
    {
        var cluster = MockCluster.Start(options.Brokers);
        var kafka = new EmbeddedKafka(cluster, options.Brokers);
        foreach (var topic in options.Topics)
        {
            kafka.CreateTopic(topic.Name, topic.Partitions);
        }

        return kafka;
    }

    private void ThrowIfTooFewBrokers(string name, int? replicationFactor)
    {
        if (replicationFactor < 1 || replicationFactor > _brokerIds.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(replicationFactor),
                replicationFactor,
                $"Topic '{name}' cannot have '{replicationFactor}' replicas on {_brokerIds.Count} broker(s); choose 1 to {_brokerIds.Count}.");
        }
    }

    private T Living<T>(T value)
    {
        ObjectDisposedException.ThrowIf(_cluster.IsDisposed, this);
        return value;
    }
}
