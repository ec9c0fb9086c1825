using System.Collections.Frozen;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>Every API of the cluster: first version, last version, first flexible version, handler.</summary>
internal sealed class ApiCatalogue
{
    private const short Never = short.MaxValue;

    private readonly FrozenDictionary<ApiKey, ApiDefinition> _apis;

    internal ApiCatalogue(RequestHandlers handlers)
    {
        Versions = new ApiVersionsHandler(() => _apis!.Values.OrderBy(static api => api.Api));
        _apis = Define(handlers).ToFrozenDictionary(static api => api.Api);
    }

    internal ApiVersionsHandler Versions { get; }

    internal ApiDefinition? Find(ApiKey api) => _apis.GetValueOrDefault(api);

    private IEnumerable<ApiDefinition> Define(RequestHandlers handlers) =>
    [
        ApiDefinition.Create<ApiVersions.Request>(ApiKey.ApiVersions, (0, 4, 3), Versions.Handle),
        ApiDefinition.Create<Metadata.Request>(ApiKey.Metadata, (0, 12, 9), handlers.Metadata.Handle),
        ApiDefinition.Create<Produce.Request>(ApiKey.Produce, (0, 11, 9), handlers.Produce.Handle),
        ApiDefinition.CreateWaiting<Fetch.Request>(ApiKey.Fetch, (0, 17, 12), handlers.Fetch.HandleAsync),
        ApiDefinition.Create<ListOffsets.Request>(ApiKey.ListOffsets, (0, 9, 6), handlers.ListOffsets.Handle),
        ApiDefinition.Create<OffsetForLeaderEpoch.Request>(ApiKey.OffsetForLeaderEpoch, (0, 4, 4), handlers.ListOffsets.HandleEpoch),
        ApiDefinition.Create<FindCoordinator.Request>(ApiKey.FindCoordinator, (0, 6, 3), handlers.FindCoordinator.Handle),
        ApiDefinition.Create<InitProducerId.Request>(ApiKey.InitProducerId, (0, 5, 2), handlers.InitProducerId.Handle),

        ApiDefinition.CreateWaiting<JoinGroup.Request>(ApiKey.JoinGroup, (0, 9, 6), handlers.Membership.JoinAsync),
        ApiDefinition.CreateWaiting<SyncGroup.Request>(ApiKey.SyncGroup, (0, 5, 4), handlers.Membership.SyncAsync),
        ApiDefinition.Create<Heartbeat.Request>(ApiKey.Heartbeat, (0, 4, 4), handlers.Membership.Heartbeat),
        ApiDefinition.Create<LeaveGroup.Request>(ApiKey.LeaveGroup, (0, 5, 4), handlers.Membership.Leave),
        ApiDefinition.Create<OffsetCommit.Request>(ApiKey.OffsetCommit, (0, 9, 8), handlers.Offsets.Commit),
        ApiDefinition.Create<OffsetFetch.Request>(ApiKey.OffsetFetch, (0, 9, 6), handlers.Offsets.Fetch),
        ApiDefinition.Create<OffsetDelete.Request>(ApiKey.OffsetDelete, (0, 0, Never), handlers.Offsets.Delete),
        ApiDefinition.Create<ListGroups.Request>(ApiKey.ListGroups, (0, 5, 3), handlers.GroupAdmin.List),
        ApiDefinition.Create<DescribeGroups.Request>(ApiKey.DescribeGroups, (0, 5, 5), handlers.GroupAdmin.Describe),
        ApiDefinition.Create<DeleteGroups.Request>(ApiKey.DeleteGroups, (0, 2, 2), handlers.GroupAdmin.Delete),

        ApiDefinition.Create<CreateTopics.Request>(ApiKey.CreateTopics, (0, 7, 5), handlers.TopicAdmin.Create),
        ApiDefinition.Create<DeleteTopics.Request>(ApiKey.DeleteTopics, (0, 6, 4), handlers.TopicAdmin.Delete),
        ApiDefinition.Create<CreatePartitions.Request>(ApiKey.CreatePartitions, (0, 3, 2), handlers.TopicAdmin.Enlarge),
        ApiDefinition.Create<DeleteRecords.Request>(ApiKey.DeleteRecords, (0, 2, 2), handlers.TopicAdmin.DeleteRecords),
        ApiDefinition.Create<DescribeConfigs.Request>(ApiKey.DescribeConfigs, (0, 4, 4), handlers.Configs.Describe),
        ApiDefinition.Create<AlterConfigs.Request>(ApiKey.AlterConfigs, (0, 2, 2), handlers.Configs.Replace),
        ApiDefinition.Create<AlterConfigs.IncrementalRequest>(ApiKey.IncrementalAlterConfigs, (0, 1, 1), handlers.Configs.ChangeSome),
        ApiDefinition.Create<DescribeCluster.Request>(ApiKey.DescribeCluster, (0, 1, 0), handlers.Cluster.Describe),

        ApiDefinition.Create<AddPartitionsToTransaction.Request>(ApiKey.AddPartitionsToTransaction, (0, 3, 3), handlers.TransactionRequests.AddPartitions),
        ApiDefinition.Create<AddOffsetsToTransaction.Request>(ApiKey.AddOffsetsToTransaction, (0, 4, 3), handlers.TransactionRequests.AddOffsets),
        ApiDefinition.Create<EndTransaction.Request>(ApiKey.EndTransaction, (0, 4, 3), handlers.TransactionRequests.End),
        ApiDefinition.Create<TransactionOffsetCommit.Request>(ApiKey.TransactionOffsetCommit, (0, 4, 3), handlers.Offsets.CommitInTransaction),
        ApiDefinition.Create<DescribeProducers.Request>(ApiKey.DescribeProducers, (0, 0, 0), handlers.TransactionAdmin.DescribeProducers),
        ApiDefinition.Create<ListTransactions.Request>(ApiKey.ListTransactions, (0, 1, 0), handlers.TransactionAdmin.List),
        ApiDefinition.Create<DescribeTransactions.Request>(ApiKey.DescribeTransactions, (0, 0, 0), handlers.TransactionAdmin.Describe),
    ];
}
