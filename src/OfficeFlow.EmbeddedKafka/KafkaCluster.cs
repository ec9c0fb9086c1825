using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Faults;
using OfficeFlow.EmbeddedKafka.Groups;
using OfficeFlow.EmbeddedKafka.Network;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>A Kafka cluster inside this process that any Kafka client connects to over TCP, on the loopback interface.</summary>
/// <remarks>
/// It starts in milliseconds and keeps everything in memory; many can run side by side. Clients and cluster may be disposed in any order.
/// All members are safe to use from any thread.
/// </remarks>
public sealed class KafkaCluster : IAsyncDisposable, IDisposable
{
    private const string Host = "127.0.0.1";
    private const int UsualReplicationFactor = 3;

    private readonly ClusterState _state;
    private readonly List<BrokerListener> _listeners;
    private readonly GroupRegistry _groups;
    private readonly Housekeeping _housekeeping;

    private KafkaCluster(KafkaClusterOptions options)
    {
        _state = new ClusterState([.. Enumerable.Range(1, options.Brokers).Select(id => new BrokerNode(id, Host) { Port = options.Ports.ElementAtOrDefault(id - 1) })], options.TimeProvider);
        _state.Settings.Replace(options.Settings);

        var handlers = new RequestHandlers(_state);
        _groups = handlers.Groups;
        _housekeeping = new Housekeeping(_state, _groups);
        var faults = new FaultPlan();
        Journal = new RequestJournal(options.TimeProvider);
        var dispatcher = new RequestDispatcher(_state, new ApiCatalogue(handlers), faults, Journal);
        var maxRequestBytes = _state.Settings.GetInt(BrokerSettingDefinitions.MaxRequestBytes);
        _listeners = [.. _state.Brokers.Select(broker => new BrokerListener(broker, dispatcher, maxRequestBytes))];
        Faults = new KafkaFaults(_state, faults, new ClusterControl(_state, _listeners, _groups, handlers.GroupCoordinators, handlers.TransactionCoordinators));

        foreach (var topic in options.Topics)
        {
            CreateTopic(topic);
        }
    }

    /// <summary>Gets the addresses for a client's <c>bootstrap.servers</c>: every broker, separated by commas.</summary>
    public string BootstrapServers => string.Join(',', _state.Brokers.Select(static broker => $"{broker.Host}:{broker.Port}"));

    /// <summary>Gets the ids of the brokers: 1, 2, 3 and so on.</summary>
    public IReadOnlyList<int> BrokerIds => [.. _state.Brokers.Select(static broker => broker.Id)];

    /// <summary>Gets the switches that make the cluster misbehave.</summary>
    public KafkaFaults Faults { get; }

    /// <summary>Gets the record of the requests that the brokers receive; off until it is started.</summary>
    public RequestJournal Journal { get; }

    /// <summary>Starts a cluster.</summary>
    /// <param name="options">Its brokers and topics; one broker and no topics when not given.</param>
    /// <returns>The running cluster; dispose it.</returns>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every problem.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">A port is taken.</exception>
    public static KafkaCluster Start(KafkaClusterOptions? options = null)
    {
        options ??= new KafkaClusterOptions();
        options.Validate(nameof(options));
        var cluster = new KafkaCluster(options);
        try
        {
            cluster._listeners.ForEach(static listener => listener.Start());
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Creates a topic.</summary>
    /// <param name="topic">Its name, partitions and settings.</param>
    /// <exception cref="ArgumentException">The topic is not valid.</exception>
    /// <exception cref="InvalidOperationException">The topic exists.</exception>
    public void CreateTopic(KafkaTopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        new KafkaClusterOptions { Brokers = _state.Brokers.Count, Topics = { topic } }.Validate(nameof(topic));
        lock (_state.Gate)
        {
            if (_state.FindTopic(topic.Name) is not null)
            {
                throw new InvalidOperationException($"Topic '{topic.Name}' exists already; delete it first or choose another name.");
            }

            var created = _state.CreateTopic(topic.Name, topic.Partitions, topic.ReplicationFactor ?? Math.Min(UsualReplicationFactor, _state.Brokers.Count));
            created.Settings.Replace(topic.Settings);
        }
    }

    /// <summary>Deletes a topic with its records.</summary>
    /// <param name="name">The topic.</param>
    /// <exception cref="InvalidOperationException">The topic does not exist.</exception>
    public void DeleteTopic(string name)
    {
        lock (_state.Gate)
        {
            var topic = _state.FindTopic(name)
                ?? throw new InvalidOperationException($"Topic '{name}' does not exist; create it with '{nameof(CreateTopic)}' first.");
            _state.DeleteTopic(topic);
            _groups.ForgetTopic(name);
        }
    }

    /// <summary>Tells which broker leads a partition.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <returns>The leader's id, or -1 when the partition has none.</returns>
    /// <exception cref="ArgumentException">There is no such partition.</exception>
    public int LeaderOf(string topic, int partition)
    {
        lock (_state.Gate)
        {
            return _state.FindPartition(topic, partition)?.Leader
                ?? throw new ArgumentException($"Topic '{topic}' has no partition '{partition}'; create it first.", nameof(topic));
        }
    }

    /// <summary>Stops the cluster and forgets everything; its clients see every broker gone. May be called twice.</summary>
    public void Dispose()
    {
        _housekeeping.Dispose();
        _listeners.ForEach(static listener => listener.Dispose());
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
