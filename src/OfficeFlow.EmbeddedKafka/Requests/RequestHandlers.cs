using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Groups;
using OfficeFlow.EmbeddedKafka.Transactions;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>Who handles what; made once for each cluster.</summary>
internal sealed class RequestHandlers
{
    internal RequestHandlers(ClusterState cluster)
    {
        GroupCoordinators = new CoordinatorMap(cluster);
        TransactionCoordinators = new CoordinatorMap(cluster);
        Groups = new GroupRegistry(cluster);
        Transactions = new TransactionCoordinator(cluster, Groups.DecideOffsets);
        Metadata = new MetadataHandler(cluster);
        Produce = new ProduceHandler(cluster, Transactions);
        Fetch = new FetchHandler(cluster);
        ListOffsets = new ListOffsetsHandler(cluster);
        FindCoordinator = new FindCoordinatorHandler(GroupCoordinators, TransactionCoordinators);
        InitProducerId = new InitProducerIdHandler(Transactions, TransactionCoordinators);
        Membership = new MembershipHandler(cluster, Groups, GroupCoordinators);
        Offsets = new OffsetsHandler(cluster, Groups, GroupCoordinators, Transactions);
        GroupAdmin = new GroupAdminHandler(Groups, GroupCoordinators);
        TopicAdmin = new TopicAdminHandler(cluster, Groups);
        Configs = new ConfigHandler(cluster);
        Cluster = new ClusterHandler(cluster);
        TransactionRequests = new TransactionHandler(cluster, Transactions, TransactionCoordinators);
        TransactionAdmin = new TransactionAdminHandler(cluster, Transactions, TransactionCoordinators);
    }

    internal CoordinatorMap GroupCoordinators { get; }

    internal CoordinatorMap TransactionCoordinators { get; }

    internal GroupRegistry Groups { get; }

    internal TransactionCoordinator Transactions { get; }

    internal MetadataHandler Metadata { get; }

    internal ProduceHandler Produce { get; }

    internal FetchHandler Fetch { get; }

    internal ListOffsetsHandler ListOffsets { get; }

    internal FindCoordinatorHandler FindCoordinator { get; }

    internal InitProducerIdHandler InitProducerId { get; }

    internal MembershipHandler Membership { get; }

    internal OffsetsHandler Offsets { get; }

    internal GroupAdminHandler GroupAdmin { get; }

    internal TopicAdminHandler TopicAdmin { get; }

    internal ConfigHandler Configs { get; }

    internal ClusterHandler Cluster { get; }

    internal TransactionHandler TransactionRequests { get; }

    internal TransactionAdminHandler TransactionAdmin { get; }
}
