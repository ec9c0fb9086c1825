using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Transactions;

/// <summary>Answers transactional producers: what a transaction will touch, and how it ends.</summary>
internal sealed class TransactionHandler(ClusterState cluster, TransactionCoordinator transactions, CoordinatorMap coordinators)
{
    // Before it, clients did not know the error that says they were replaced.
    private const short FirstVersionThatKnowsFencing = 2;

    internal IResponse AddPartitions(RequestContext context, AddPartitionsToTransaction.Request request)
    {
        var error = Check(context, request.TransactionalId, request.ProducerId, request.ProducerEpoch);
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        // All or nothing: one unknown partition keeps the others out, too.
        if (request.Partitions.Any(partition => !Exists(partition)))
        {
            return new AddPartitionsToTransaction.Response(request.Topics.Map((topic, partition) => new AddPartitionsToTransaction.Result(
                partition, Exists(new TopicPartition(topic, partition)) ? ErrorCode.OperationNotAttempted : ErrorCode.UnknownTopicOrPartition)));
        }

        var producer = transactions.Find(request.TransactionalId)!;
        foreach (var partition in request.Partitions)
        {
            transactions.AddPartition(producer, partition);
        }

        return request.Fail(ErrorCode.None);
    }

    internal IResponse AddOffsets(RequestContext context, AddOffsetsToTransaction.Request request)
    {
        var error = Check(context, request.TransactionalId, request.ProducerId, request.ProducerEpoch);
        if (error == ErrorCode.None && request.GroupId.Length == 0)
        {
            error = ErrorCode.InvalidGroupId;
        }

        if (error == ErrorCode.None)
        {
            transactions.AddGroup(transactions.Find(request.TransactionalId)!, request.GroupId);
        }

        return new ErrorOnly(error);
    }

    internal IResponse End(RequestContext context, EndTransaction.Request request)
    {
        var error = Check(context, request.TransactionalId, request.ProducerId, request.ProducerEpoch);
        return new ErrorOnly(error == ErrorCode.None ? transactions.End(transactions.Find(request.TransactionalId)!, request.Commits) : error);
    }

    private bool Exists(TopicPartition partition) => cluster.FindPartition(partition.Topic, partition.Partition) is not null;

    private ErrorCode Check(RequestContext context, string transactionalId, long producerId, short epoch)
    {
        var error = coordinators.Check(transactionalId, context.Broker.Id);
        error = error == ErrorCode.None ? transactions.CheckOwner(transactionalId, producerId, epoch) : error;
        return error == ErrorCode.ProducerFenced && context.Version < FirstVersionThatKnowsFencing ? ErrorCode.InvalidProducerEpoch : error;
    }
}
