using OfficeFlow.EmbeddedKafka.Groups;
using OfficeFlow.EmbeddedKafka.Network;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Takes brokers down and brings them up: their listeners and their place in the cluster together.</summary>
internal sealed class ClusterControl(
    ClusterState cluster, IReadOnlyList<BrokerListener> listeners, GroupRegistry groups, CoordinatorMap groupCoordinators, CoordinatorMap transactionCoordinators)
{
    internal CoordinatorMap TransactionCoordinators => transactionCoordinators;

    internal void TakeDown(BrokerNode broker, bool keepLeaders)
    {
        lock (cluster.Gate)
        {
            var moving = groups.Groups.Where(group => groupCoordinators.Find(group.Id) == broker).ToArray();
            broker.IsUp = false;
            Array.ForEach(moving, static group => group.RestartSessions());
            if (!keepLeaders)
            {
                cluster.FollowBrokers();
            }
        }

        ListenerOf(broker).Stop();
    }

    internal void BringUp(BrokerNode broker)
    {
        ListenerOf(broker).Start();
        lock (cluster.Gate)
        {
            broker.IsUp = true;
            cluster.FollowBrokers();
        }
    }

    internal void MoveGroup(string groupId, BrokerNode broker)
    {
        lock (cluster.Gate)
        {
            groupCoordinators.Move(groupId, broker.Id);
            groups.Find(groupId)?.RestartSessions();
        }
    }

    internal void ResetConnections(BrokerNode broker) => ListenerOf(broker).ResetConnections();

    private BrokerListener ListenerOf(BrokerNode broker) => listeners[broker.Id - 1];
}
