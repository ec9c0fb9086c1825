using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Tells clients what the cluster looks like, and creates topics that they ask for.</summary>
internal sealed class MetadataHandler(ClusterState cluster)
{
    internal IResponse Handle(RequestContext context, Metadata.Request request)
    {
        var topics = request.Topics is null
            ? cluster.Topics.Select(topic => Describe(topic, request))
            : request.Topics.Select(wanted => Describe(context, wanted, request));
        return new Metadata.Response(
            [.. cluster.BrokersUp.Select(static broker => new Metadata.Broker(broker.Id, broker.Host, broker.Port, Rack: null))],
            cluster.ClusterId,
            cluster.ControllerId,
            [.. topics])
        {
            ClusterOperations = request.WantsClusterOperations ? AuthorizedOperations.Cluster : AuthorizedOperations.NotAsked,
        };
    }

    private Metadata.Topic Describe(RequestContext context, Metadata.WantedTopic wanted, Metadata.Request request)
    {
        if (wanted.Name is not { } name)
        {
            return cluster.FindTopic(wanted.Id) is { } known
                ? Describe(known, request)
                : Metadata.Topic.Failed(ErrorCode.UnknownTopicId, name: null, wanted.Id);
        }

        if (context.FaultFor(name, -1) is var fault and not ErrorCode.None)
        {
            return Metadata.Topic.Failed(fault, name, wanted.Id);
        }

        if (TopicName.FindProblem(name) is not null)
        {
            return Metadata.Topic.Failed(ErrorCode.InvalidTopic, name, wanted.Id);
        }

        var topic = cluster.FindTopic(name) ?? (MayCreate(request) ? CreateDefault(name) : null);
        return topic is null ? Metadata.Topic.Failed(ErrorCode.UnknownTopicOrPartition, name, wanted.Id) : Describe(topic, request);
    }

    private bool MayCreate(Metadata.Request request) => request.MayCreate && cluster.Settings.GetBoolean(BrokerSettingDefinitions.AutoCreateTopics);

    private Topic CreateDefault(string name) => cluster.CreateTopic(
        name,
        cluster.Settings.GetInt(BrokerSettingDefinitions.DefaultPartitions),
        Math.Min(cluster.Settings.GetInt(BrokerSettingDefinitions.DefaultReplicationFactor), cluster.Brokers.Count));

    private Metadata.Topic Describe(Topic topic, Metadata.Request request) =>
        new(ErrorCode.None, topic.Name, topic.Id, topic.IsInternal, [.. topic.Partitions.Select(Describe)])
        {
            Operations = request.WantsTopicOperations ? AuthorizedOperations.Topic : AuthorizedOperations.NotAsked,
        };

    private Metadata.Partition Describe(Partition partition) => new(
        partition.Leader == Partition.NoLeader ? ErrorCode.LeaderNotAvailable : ErrorCode.None,
        partition.Index,
        partition.Leader,
        partition.LeaderEpoch,
        partition.Replicas,
        [.. partition.InSync],
        [.. partition.Replicas.Where(replica => !cluster.IsUp(replica))]);
}
