using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;
using OfficeFlow.EmbeddedKafka.Storage;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Answers where partitions begin and end, and which record a time falls on.</summary>
internal sealed class ListOffsetsHandler(ClusterState cluster)
{
    private const long Latest = -1;
    private const long Earliest = -2;
    private const long MaxTimestamp = -3;
    private const long EarliestLocal = -4;
    private const long LatestTiered = -5;

    internal IResponse Handle(RequestContext context, ListOffsets.Request request) =>
        new ListOffsets.Response(request.Topics.Map((topic, wanted) => Find(context, request, topic, wanted)));

    internal IResponse HandleEpoch(RequestContext context, OffsetForLeaderEpoch.Request request) =>
        new OffsetForLeaderEpoch.Response(request.Topics.Map((topic, wanted) => FindEpoch(context, topic, wanted)));

    private ListOffsets.Result Find(RequestContext context, ListOffsets.Request request, string topic, ListOffsets.Wanted wanted)
    {
        var error = Check(context, new TopicPartition(topic, wanted.Partition), wanted.LeaderEpoch);
        if (error != ErrorCode.None)
        {
            return ListOffsets.Result.Failed(wanted.Partition, error);
        }

        var partition = cluster.FindPartition(topic, wanted.Partition)!;
        var log = partition.Log;
        var end = request.ReadCommitted ? log.LastStableOffset : log.EndOffset;
        TimestampedOffset? found = wanted.Timestamp switch
        {
            Latest => new TimestampedOffset(end, -1, partition.LeaderEpoch),
            Earliest or EarliestLocal => new TimestampedOffset(log.StartOffset, -1, log.Epochs.EpochAt(log.StartOffset)),
            LatestTiered => null,
            MaxTimestamp => log.FindMaxTimestamp(),
            _ => log.FindByTimestamp(wanted.Timestamp),
        };

        return found is { } offset && offset.Offset <= end
            ? new ListOffsets.Result(wanted.Partition, ErrorCode.None, offset.Timestamp, offset.Offset, offset.LeaderEpoch)
            : ListOffsets.Result.Failed(wanted.Partition, ErrorCode.None);
    }

    private OffsetForLeaderEpoch.Result FindEpoch(RequestContext context, string topic, OffsetForLeaderEpoch.Wanted wanted)
    {
        var error = Check(context, new TopicPartition(topic, wanted.Partition), wanted.CurrentLeaderEpoch);
        if (error != ErrorCode.None)
        {
            return new OffsetForLeaderEpoch.Result(wanted.Partition, error, -1, -1);
        }

        var partition = cluster.FindPartition(topic, wanted.Partition)!;
        var (epoch, end) = partition.Log.Epochs.EndOf(wanted.LeaderEpoch, partition.LeaderEpoch, partition.Log.EndOffset);
        return new OffsetForLeaderEpoch.Result(wanted.Partition, ErrorCode.None, epoch, end);
    }

    private ErrorCode Check(RequestContext context, TopicPartition asked, int knownEpoch)
    {
        if (context.FaultFor(asked.Topic, asked.Partition) is var fault and not ErrorCode.None)
        {
            return fault;
        }

        return cluster.FindPartition(asked.Topic, asked.Partition)?.CheckLeader(context.Broker.Id, knownEpoch) ?? ErrorCode.UnknownTopicOrPartition;
    }
}
