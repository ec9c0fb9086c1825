using System.Text;
using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;
using OfficeFlow.EmbeddedKafka.Transactions;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>Stores, reads and deletes the offsets of groups, in and out of transactions.</summary>
internal sealed class OffsetsHandler(ClusterState cluster, GroupRegistry groups, CoordinatorMap coordinators, TransactionCoordinator transactions)
{
    internal IResponse Commit(RequestContext context, OffsetCommit.Request request)
    {
        var error = Check(context, request.GroupId);
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        var group = request.Generation < 0 ? groups.FindOrCreate(request.GroupId) : groups.Find(request.GroupId);
        error = group?.CheckCommit(request.MemberId, request.InstanceId, request.Generation, isTransactional: false) ?? ErrorCode.IllegalGeneration;
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        if (group!.Find(request.MemberId) is { } member)
        {
            group.Touch(member);
        }

        return new OffsetResults(ThrottledSince: 3, request.Topics.Map((topic, offset) =>
            Store(context, topic, offset, () => group.Offsets.Commit(new TopicPartition(topic, offset.Partition), offset))));
    }

    internal IResponse CommitInTransaction(RequestContext context, TransactionOffsetCommit.Request request)
    {
        var error = Check(context, request.GroupId);
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        var owner = transactions.CheckOwner(request.TransactionalId, request.ProducerId, request.ProducerEpoch);
        var group = groups.FindOrCreate(request.GroupId);
        error = owner switch
        {
            ErrorCode.ProducerFenced => ErrorCode.InvalidProducerEpoch,
            ErrorCode.None when transactions.Find(request.TransactionalId) is not { Status: TransactionStatus.Ongoing } producer || !producer.Groups.Contains(request.GroupId) =>
                ErrorCode.InvalidTxnState,
            ErrorCode.None => group.CheckCommit(request.MemberId, request.InstanceId, request.Generation, isTransactional: true),
            _ => owner,
        };

        return error != ErrorCode.None
            ? request.Fail(error)
            : new OffsetResults(ThrottledSince: 0, request.Topics.Map((topic, offset) =>
                Store(context, topic, offset, () => group.Offsets.Prepare(request.ProducerId, new TopicPartition(topic, offset.Partition), offset))));
    }

    internal IResponse Fetch(RequestContext context, OffsetFetch.Request request) => new OffsetFetch.Response(Array.ConvertAll(request.Groups, wanted =>
    {
        var error = Check(context, wanted.GroupId);
        return error == ErrorCode.None ? Fetch(wanted, request.RequiresStable) : wanted.Fail(error);
    }));

    internal IResponse Delete(RequestContext context, OffsetDelete.Request request)
    {
        var error = Check(context, request.GroupId);
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        if (groups.Find(request.GroupId) is not { } group)
        {
            return request.Fail(ErrorCode.GroupIdNotFound);
        }

        return new OffsetDelete.Response(ErrorCode.None, request.Topics.Map((topic, partition) => new OffsetResult(partition, Delete(group, topic, partition))));
    }

    private ErrorCode Delete(ClassicGroup group, string topic, int partition)
    {
        if (cluster.FindPartition(topic, partition) is null)
        {
            return ErrorCode.UnknownTopicOrPartition;
        }

        if (group.Members.Any(member => SubscribedTopics.Contains(member.MetadataFor(group.ProtocolName), topic)))
        {
            return ErrorCode.GroupSubscribedToTopic;
        }

        _ = group.Offsets.Delete(new TopicPartition(topic, partition));
        return ErrorCode.None;
    }

    private OffsetResult Store(RequestContext context, string topic, CommittedOffset offset, Action store)
    {
        var error = context.FaultFor(topic, offset.Partition);
        if (error == ErrorCode.None && cluster.FindPartition(topic, offset.Partition) is null)
        {
            error = ErrorCode.UnknownTopicOrPartition;
        }

        if (error == ErrorCode.None && Encoding.UTF8.GetByteCount(offset.Metadata ?? string.Empty) > cluster.Settings.GetInt(BrokerSettingDefinitions.MaxOffsetMetadata))
        {
            error = ErrorCode.OffsetMetadataTooLarge;
        }

        if (error == ErrorCode.None)
        {
            store();
        }

        return new OffsetResult(offset.Partition, error);
    }

    private OffsetFetch.GroupResult Fetch(OffsetFetch.Group wanted, bool requiresStable)
    {
        var offsets = groups.Find(wanted.GroupId)?.Offsets ?? new GroupOffsets();
        var topics = wanted.Topics ?? [.. offsets.Committed.Keys
            .GroupBy(static partition => partition.Topic, StringComparer.Ordinal)
            .Select(static topic => new TopicEntries<int>(topic.Key, [.. topic.Select(static partition => partition.Partition)]))];
        return new OffsetFetch.GroupResult(wanted.GroupId, ErrorCode.None, topics.Map((topic, index) =>
        {
            var partition = new TopicPartition(topic, index);
            return requiresStable && offsets.IsPending(partition)
                ? new OffsetFetch.Result(CommittedOffset.None(index), ErrorCode.UnstableOffsetCommit)
                : new OffsetFetch.Result(offsets.Find(partition), ErrorCode.None);
        }));
    }

    private ErrorCode Check(RequestContext context, string groupId) => coordinators.Check(groupId, context.Broker.Id);
}
