using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Faults;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>Makes a <see cref="KafkaCluster"/> misbehave on demand.</summary>
/// <remarks>Every method has taken effect when it returns, and is safe to call from any thread.</remarks>
public sealed class KafkaFaults
{
    private readonly ClusterState _cluster;
    private readonly FaultPlan _plan;
    private readonly ClusterControl _control;

    internal KafkaFaults(ClusterState cluster, FaultPlan plan, ClusterControl control)
    {
        _cluster = cluster;
        _plan = plan;
        _control = control;
    }

    /// <summary>Adds a fault; the first added one that matches a request hits it.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The fault at work; dispose it to take it back.</returns>
    public KafkaFaultHandle Add(KafkaFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new KafkaFaultHandle(_plan, _plan.Add(fault));
    }

    /// <summary>Takes back every fault that was added. Brokers that are down stay down.</summary>
    public void Clear() => _plan.Clear();

    /// <summary>Takes a broker down: its connections are reset, new ones refused; other brokers take over what it led and coordinated.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <param name="keepLeaders">Whether its partitions stay without another leader until it returns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void TakeBrokerDown(int brokerId, bool keepLeaders = false) => _control.TakeDown(Existing(brokerId), keepLeaders);

    /// <summary>Brings a broker back on the same port, with everything it had. Does nothing to a broker that is up.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void BringBrokerUp(int brokerId) => _control.BringUp(Existing(brokerId));

    /// <summary>Resets every connection of a broker, which stays up.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void ResetConnections(int brokerId) => _control.ResetConnections(Existing(brokerId));

    /// <summary>Gives a partition another leader, in a new epoch.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="brokerId">The new leader; -1 leaves the partition without one.</param>
    /// <exception cref="ArgumentException">There is no such partition.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void MoveLeader(string topic, int partition, int brokerId)
    {
        if (brokerId != Partition.NoLeader)
        {
            _ = Existing(brokerId);
        }

        lock (_cluster.Gate)
        {
            Existing(topic, partition).Lead(brokerId);
        }
    }

    /// <summary>Says which replicas of a partition are in sync: with fewer than <c>min.insync.replicas</c>, writes with acks=all are refused.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="brokerIds">The brokers in sync.</param>
    /// <exception cref="ArgumentException">There is no such partition.</exception>
    public void SetInSyncReplicas(string topic, int partition, params IReadOnlyCollection<int> brokerIds)
    {
        lock (_cluster.Gate)
        {
            Existing(topic, partition).SetInSync(brokerIds);
        }
    }

    /// <summary>Makes a broker the coordinator of a group, as long as it is up.</summary>
    /// <param name="groupId">The group, which need not exist yet.</param>
    /// <param name="brokerId">The new coordinator.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void MoveGroupCoordinator(string groupId, int brokerId) => _control.MoveGroup(groupId, Existing(brokerId));

    /// <summary>Makes a broker the coordinator of a transactional id, as long as it is up.</summary>
    /// <param name="transactionalId">The transactional id, which need not exist yet.</param>
    /// <param name="brokerId">The new coordinator.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void MoveTransactionCoordinator(string transactionalId, int brokerId)
    {
        lock (_cluster.Gate)
        {
            _control.TransactionCoordinators.Move(transactionalId, Existing(brokerId).Id);
        }
    }

    private BrokerNode Existing(int brokerId) => _cluster.FindBroker(brokerId)
        ?? throw new ArgumentOutOfRangeException(
            nameof(brokerId), brokerId, $"Broker '{brokerId}' does not exist in this cluster; its brokers are 1 to {_cluster.Brokers.Count}.");

    private Partition Existing(string topic, int partition) => _cluster.FindPartition(topic, partition)
        ?? throw new ArgumentException($"Topic '{topic}' has no partition '{partition}'; create it first.", nameof(topic));
}
