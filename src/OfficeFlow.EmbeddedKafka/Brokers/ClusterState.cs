using System.Buffers.Text;
using OfficeFlow.EmbeddedKafka.Admin;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Everything the brokers know together: themselves, the topics and the settings.</summary>
/// <remarks>
/// One lock, the gate, guards all state of the cluster. A request is read before and its answer written after the gate; in between, a handler runs
/// without waiting for anything. What must wait (long polls, joins) leaves a continuation behind, which another request or a timer completes, inside the gate.
/// </remarks>
internal sealed class ClusterState
{
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Topic> _topicsById = [];
    private int _nextReplica;

    internal ClusterState(IReadOnlyList<BrokerNode> brokers, TimeProvider time)
    {
        Brokers = brokers;
        Time = time;
    }

    internal Lock Gate { get; } = new();

    internal TimeProvider Time { get; }

    internal string ClusterId { get; } = Base64Url.EncodeToString(Guid.NewGuid().ToByteArray());

    internal IReadOnlyList<BrokerNode> Brokers { get; }

    internal SettingValues Settings { get; } = new(BrokerSettingDefinitions.All);

    internal IEnumerable<Topic> Topics => _topics.Values;

    internal IEnumerable<Partition> Partitions => _topics.Values.SelectMany(static topic => topic.Partitions);

    internal IEnumerable<BrokerNode> BrokersUp => Brokers.Where(static broker => broker.IsUp);

    internal int ControllerId => BrokersUp.FirstOrDefault()?.Id ?? -1;

    /// <summary>The brokers' time, in milliseconds of the Unix epoch.</summary>
    internal long Now => Time.GetUtcNow().ToUnixTimeMilliseconds();

    internal BrokerNode? FindBroker(int id) => id >= 1 && id <= Brokers.Count ? Brokers[id - 1] : null;

    internal bool IsUp(int brokerId) => FindBroker(brokerId) is { IsUp: true };

    internal Topic? FindTopic(string name) => _topics.GetValueOrDefault(name);

    internal Topic? FindTopic(Guid id) => _topicsById.GetValueOrDefault(id);

    internal Partition? FindPartition(string topic, int partition) => FindTopic(topic)?.Find(partition);

    /// <summary>Creates a topic whose replicas go round the brokers.</summary>
    internal Topic CreateTopic(string name, int partitions, int replicationFactor) =>
        CreateTopic(name, [.. Enumerable.Range(0, partitions).Select(_ => NextReplicas(replicationFactor))]);

    internal Topic CreateTopic(string name, IEnumerable<int[]> assignment)
    {
        var topic = new Topic(name, Guid.NewGuid(), new SettingValues(TopicSettingDefinitions.All, Settings));
        _topics.Add(name, topic);
        _topicsById.Add(topic.Id, topic);
        foreach (var replicas in assignment)
        {
            AddPartition(topic, replicas);
        }

        return topic;
    }

    internal void AddPartition(Topic topic, int[] replicas)
    {
        var partition = new Partition(topic, topic.Partitions.Count, replicas);
        topic.Partitions.Add(partition);
        partition.FollowBrokers(IsUp);
    }

    internal void DeleteTopic(Topic topic)
    {
        _ = _topics.Remove(topic.Name);
        _ = _topicsById.Remove(topic.Id);
        foreach (var partition in topic.Partitions)
        {
            partition.WakeWaiters();
        }
    }

    internal int[] NextReplicas(int replicationFactor)
    {
        var first = _nextReplica++;
        return [.. Enumerable.Range(0, replicationFactor).Select(index => Brokers[(first + index) % Brokers.Count].Id)];
    }

    /// <summary>Lets every partition follow the brokers that are up now.</summary>
    internal void FollowBrokers()
    {
        foreach (var partition in Partitions)
        {
            partition.FollowBrokers(IsUp);
        }
    }
}
