using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Hands records out, at once or when there are some.</summary>
/// <remarks>It keeps no fetch sessions: the protocol lets a broker refuse them, and clients then list all their partitions each time.</remarks>
internal sealed class FetchHandler(ClusterState cluster)
{
    // Versions before 4 would need the records in formats that are not kept.
    private const short FirstReadableVersion = 4;

    // A client may name any time; a connection that is gone must not leave its waiter behind for weeks.
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    internal Task<IResponse?> HandleAsync(RequestContext context, Fetch.Request request)
    {
        if (context.Version < FirstReadableVersion)
        {
            return Task.FromResult<IResponse?>(request.Fail(ErrorCode.UnsupportedVersion));
        }

        if (request.SessionId != 0)
        {
            return Task.FromResult<IResponse?>(new Fetch.Response(ErrorCode.FetchSessionIdNotFound, []));
        }

        var read = Read(context, request);
        if (read.IsEnough(request) || request.MaxWaitMilliseconds <= 0)
        {
            return Task.FromResult<IResponse?>(read.Response);
        }

        var wait = TimeSpan.FromMilliseconds(request.MaxWaitMilliseconds);
        var waiter = new FetchWaiter(cluster, () => Read(context, request), request);
        return waiter.WaitAsync(PartitionsOf(request), wait < MaxWait ? wait : MaxWait);
    }

    private FetchRead Read(RequestContext context, Fetch.Request request)
    {
        var read = new FetchRead(request.MaxBytes);
        var topics = Array.ConvertAll(request.Topics, wanted =>
        {
            var topic = Find(wanted);
            return new Fetch.TopicResult(wanted, Array.ConvertAll(wanted.Partitions, partition => read.Note(Read(context, request, (wanted, topic), partition, read))));
        });
        return read.Complete(topics);
    }

    private static Fetch.Result Read(
        RequestContext context, Fetch.Request request, (Fetch.Topic Wanted, Topic? Found) topic, Fetch.Partition wanted, FetchRead read)
    {
        if (topic.Found?.Find(wanted.Index) is not { } partition)
        {
            var unknown = topic.Wanted.Name is null && topic.Found is null ? ErrorCode.UnknownTopicId : ErrorCode.UnknownTopicOrPartition;
            return Fetch.Result.Failed(wanted.Index, unknown);
        }

        var error = context.FaultFor(partition.Topic.Name, wanted.Index);
        error = error == ErrorCode.None ? partition.CheckLeader(context.Broker.Id, wanted.LeaderEpoch) : error;
        if (error != ErrorCode.None)
        {
            return Fetch.Result.Failed(wanted.Index, error);
        }

        var log = partition.Log;
        if (wanted.Offset < log.StartOffset || wanted.Offset > log.EndOffset)
        {
            return Fetch.Result.Failed(wanted.Index, ErrorCode.OffsetOutOfRange);
        }

        var stable = log.LastStableOffset;
        var before = request.ReadCommitted ? stable : log.EndOffset;
        return new Fetch.Result(wanted.Index, ErrorCode.None, log.EndOffset, stable, log.StartOffset)
        {
            Records = read.IsFull ? default : log.Read(wanted.Offset, before, Math.Min(wanted.MaxBytes, read.RemainingBytes)),
            Aborted = request.ReadCommitted ? log.AbortedBetween(wanted.Offset, before) : null,
        };
    }

    private IEnumerable<Partition> PartitionsOf(Fetch.Request request) => request.Topics.SelectMany(wanted =>
        Find(wanted) is { } topic ? wanted.Partitions.Select(partition => topic.Find(partition.Index)).OfType<Partition>() : []);

    private Topic? Find(Fetch.Topic wanted) => wanted.Name is { } name ? cluster.FindTopic(name) : cluster.FindTopic(wanted.Id);
}
