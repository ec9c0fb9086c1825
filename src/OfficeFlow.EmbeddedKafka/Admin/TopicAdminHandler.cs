using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Groups;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>Creates, enlarges and deletes topics, and deletes records.</summary>
internal sealed class TopicAdminHandler(ClusterState cluster, GroupRegistry groups)
{
    private const int Default = -1;
    private const long HighWatermark = -1;

    internal IResponse Create(RequestContext context, CreateTopics.Request request) =>
        new CreateTopics.Response(Array.ConvertAll(request.Topics, topic => Create(request, topic)));

    internal IResponse Delete(RequestContext context, DeleteTopics.Request request) => new DeleteTopics.Response(Array.ConvertAll(request.Topics, wanted =>
    {
        if ((wanted.Name is { } name ? cluster.FindTopic(name) : cluster.FindTopic(wanted.Id)) is not { } topic)
        {
            return new DeleteTopics.Result(wanted, wanted.Name is null ? ErrorCode.UnknownTopicId : ErrorCode.UnknownTopicOrPartition);
        }

        cluster.DeleteTopic(topic);
        groups.ForgetTopic(topic.Name);
        return new DeleteTopics.Result(new DeleteTopics.Topic(topic.Name, topic.Id), ErrorCode.None);
    }));

    internal IResponse Enlarge(RequestContext context, CreatePartitions.Request request) =>
        new CreatePartitions.Response(Array.ConvertAll(request.Topics, wanted => Enlarge(request, wanted)));

    internal IResponse DeleteRecords(RequestContext context, DeleteRecords.Request request) => new DeleteRecords.Response(request.Topics.Map((topic, wanted) =>
    {
        var partition = cluster.FindPartition(topic, wanted.Partition);
        var error = partition?.CheckLeader(context.Broker.Id, knownEpoch: -1) ?? ErrorCode.UnknownTopicOrPartition;
        if (error == ErrorCode.None && !partition!.Topic.DeletesOldRecords)
        {
            error = ErrorCode.PolicyViolation;
        }

        var before = wanted.Offset == HighWatermark && partition is not null ? partition.Log.EndOffset : wanted.Offset;
        if (error == ErrorCode.None && (before < 0 || before > partition!.Log.EndOffset))
        {
            error = ErrorCode.OffsetOutOfRange;
        }

        if (error != ErrorCode.None)
        {
            return new DeleteRecords.Result(wanted.Partition, -1, error);
        }

        partition!.Log.DeleteBefore(before);
        return new DeleteRecords.Result(wanted.Partition, partition.Log.StartOffset, ErrorCode.None);
    }));

    private CreateTopics.Result Create(CreateTopics.Request request, CreateTopics.Topic wanted)
    {
        if (FindProblem(request, wanted) is var (error, message) && error != ErrorCode.None)
        {
            return CreateTopics.Result.Failed(wanted.Name, error, message);
        }

        var replicationFactor = wanted.ReplicationFactor == Default ? cluster.Settings.GetInt(BrokerSettingDefinitions.DefaultReplicationFactor) : wanted.ReplicationFactor;
        var partitions = wanted.Partitions == Default ? cluster.Settings.GetInt(BrokerSettingDefinitions.DefaultPartitions) : wanted.Partitions;
        if (wanted.Assignments.Length > 0)
        {
            (partitions, replicationFactor) = (wanted.Assignments.Length, wanted.Assignments[0].BrokerIds.Length);
        }

        if (request.ValidatesOnly)
        {
            return new CreateTopics.Result(wanted.Name, Guid.Empty, ErrorCode.None, Message: null, partitions, (short)replicationFactor, []);
        }

        var topic = wanted.Assignments.Length > 0
            ? cluster.CreateTopic(wanted.Name, wanted.Assignments.OrderBy(static assignment => assignment.Partition).Select(static assignment => assignment.BrokerIds))
            : cluster.CreateTopic(wanted.Name, partitions, replicationFactor);
        topic.Settings.Replace(wanted.Settings.Select(static setting => KeyValuePair.Create(setting.Name, setting.Value!)));
        return new CreateTopics.Result(
            wanted.Name, topic.Id, ErrorCode.None, Message: null, partitions, (short)replicationFactor, SettingDescriptions.DescribeTopic(topic.Settings, names: null, withSynonyms: false));
    }

    private (ErrorCode Error, string? Message) FindProblem(CreateTopics.Request request, CreateTopics.Topic wanted)
    {
        if (request.Topics.Count(topic => topic.Name == wanted.Name) > 1)
        {
            return (ErrorCode.InvalidRequest, "Duplicate topic name.");
        }

        if (TopicName.FindProblem(wanted.Name) is { } nameProblem)
        {
            return (ErrorCode.InvalidTopic, nameProblem);
        }

        if (cluster.FindTopic(wanted.Name) is not null)
        {
            return (ErrorCode.TopicAlreadyExists, $"Topic '{wanted.Name}' already exists.");
        }

        // Metrics of Kafka take '.' and '_' for the same letter, so such twins are refused.
        if (cluster.Topics.FirstOrDefault(topic => topic.Name.Replace('.', '_') == wanted.Name.Replace('.', '_')) is { } twin)
        {
            return (ErrorCode.InvalidTopic, $"Topic '{wanted.Name}' collides with existing topic: {twin.Name}");
        }

        foreach (var setting in wanted.Settings)
        {
            if (SettingValues.FindProblem(TopicSettingDefinitions.All, setting.Name, setting.Value) is { } settingProblem)
            {
                return (ErrorCode.InvalidConfig, settingProblem);
            }
        }

        return FindSizeProblem(wanted);
    }

    private (ErrorCode Error, string? Message) FindSizeProblem(CreateTopics.Topic wanted)
    {
        if (wanted.Assignments.Length > 0)
        {
            var isConsecutive = wanted.Assignments.Select(static assignment => assignment.Partition).Order().SequenceEqual(Enumerable.Range(0, wanted.Assignments.Length));
            var isPossible = isConsecutive && Array.TrueForAll(wanted.Assignments, assignment => IsAssignable(assignment.BrokerIds, wanted.Assignments[0].BrokerIds.Length));
            return isPossible ? (ErrorCode.None, null) : (ErrorCode.InvalidReplicaAssignment, "The replica assignment is not consecutive, or names brokers twice or that do not exist.");
        }

        if (wanted.Partitions is not Default and (< 1 or > KafkaClusterOptions.MaxPartitions))
        {
            return (ErrorCode.InvalidPartitions, "Number of partitions was set to an invalid non-positive value, or to more than the cluster has room for.");
        }

        return wanted.ReplicationFactor is not Default && (wanted.ReplicationFactor < 1 || wanted.ReplicationFactor > cluster.Brokers.Count)
            ? (ErrorCode.InvalidReplicationFactor, $"Unable to replicate the partition {wanted.ReplicationFactor} time(s): only {cluster.Brokers.Count} broker(s) are registered.")
            : (ErrorCode.None, null);
    }

    private CreatePartitions.Result Enlarge(CreatePartitions.Request request, CreatePartitions.Topic wanted)
    {
        if (cluster.FindTopic(wanted.Name) is not { } topic)
        {
            return new CreatePartitions.Result(wanted.Name, ErrorCode.UnknownTopicOrPartition, Message: null);
        }

        var added = wanted.Count - topic.Partitions.Count;
        if (added <= 0 || wanted.Count > KafkaClusterOptions.MaxPartitions)
        {
            return new CreatePartitions.Result(
                wanted.Name, ErrorCode.InvalidPartitions, $"The topic {wanted.Name} currently has {topic.Partitions.Count} partition(s); {wanted.Count} would not be an increase.");
        }

        var replicationFactor = topic.Partitions[0].Replicas.Length;
        if (wanted.Assignments is { } assignments && (assignments.Length != added || !Array.TrueForAll(assignments, brokers => IsAssignable(brokers, replicationFactor))))
        {
            return new CreatePartitions.Result(wanted.Name, ErrorCode.InvalidReplicaAssignment, "The assignment does not fit the partitions that are added.");
        }

        for (var index = 0; index < added && !request.ValidatesOnly; index++)
        {
            cluster.AddPartition(topic, wanted.Assignments?[index] ?? cluster.NextReplicas(replicationFactor));
        }

        return new CreatePartitions.Result(wanted.Name, ErrorCode.None, Message: null);
    }

    private bool IsAssignable(int[] brokerIds, int replicationFactor) =>
        brokerIds.Length > 0 && brokerIds.Length == replicationFactor
        && brokerIds.Distinct().Count() == brokerIds.Length && Array.TrueForAll(brokerIds, id => cluster.FindBroker(id) is not null);
}
