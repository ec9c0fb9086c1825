using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Transactions;

/// <summary>Lists and describes transactions, and the producers of partitions.</summary>
internal sealed class TransactionAdminHandler(ClusterState cluster, TransactionCoordinator transactions, CoordinatorMap coordinators)
{
    // The states that Kafka has; those that are never seen here are known all the same.
    private static readonly string[] KnownStates =
        ["Empty", "Ongoing", "PrepareCommit", "PrepareAbort", "CompleteCommit", "CompleteAbort", "Dead", "PrepareEpochFence"];

    internal IResponse List(RequestContext context, ListTransactions.Request request) => new ListTransactions.Response(
        ErrorCode.None,
        [.. request.States.Except(KnownStates, StringComparer.Ordinal)],
        [.. transactions.Producers
            .Where(producer => coordinators.Check(producer.TransactionalId, context.Broker.Id) == ErrorCode.None)
            .Where(producer => request.States.Length == 0 || request.States.Contains(producer.Status.ToString(), StringComparer.Ordinal))
            .Where(producer => request.ProducerIds.Length == 0 || request.ProducerIds.Contains(producer.ProducerId))
            .Where(producer => request.MinDurationMilliseconds < 0 || (producer.StartTime >= 0 && cluster.Now - producer.StartTime >= request.MinDurationMilliseconds))
            .Select(static producer => new ListTransactions.Transaction(producer.TransactionalId, producer.ProducerId, producer.Status.ToString()))]);

    internal IResponse Describe(RequestContext context, DescribeTransactions.Request request) =>
        new DescribeTransactions.Response(Array.ConvertAll(request.TransactionalIds, id => Describe(context, id)));

    internal IResponse DescribeProducers(RequestContext context, DescribeProducers.Request request) => new DescribeProducers.Response(request.Topics.Map((topic, index) =>
    {
        var partition = cluster.FindPartition(topic, index);
        var error = partition?.CheckLeader(context.Broker.Id, knownEpoch: -1) ?? ErrorCode.UnknownTopicOrPartition;
        return new DescribeProducers.Result(index, error, error != ErrorCode.None ? [] : [.. partition!.Log.Producers.Select(static producer =>
            new DescribeProducers.Producer(producer.ProducerId, producer.Epoch, producer.LastSequence, producer.LastTimestamp, producer.TransactionStart))]);
    }));

    private DescribeTransactions.Transaction Describe(RequestContext context, string transactionalId)
    {
        if (coordinators.Check(transactionalId, context.Broker.Id) is var error and not ErrorCode.None)
        {
            return DescribeTransactions.Transaction.Failed(transactionalId, error);
        }

        return transactions.Find(transactionalId) is { } producer
            ? new DescribeTransactions.Transaction(
                ErrorCode.None,
                transactionalId,
                producer.Status.ToString(),
                producer.TimeoutMilliseconds,
                producer.StartTime,
                producer.ProducerId,
                producer.Epoch,
                [.. producer.Partitions
                    .GroupBy(static partition => partition.Topic, StringComparer.Ordinal)
                    .Select(static topic => new TopicEntries<int>(topic.Key, [.. topic.Select(static partition => partition.Partition)]))])
            : DescribeTransactions.Transaction.Failed(transactionalId, ErrorCode.TransactionalIdNotFound);
    }
}
