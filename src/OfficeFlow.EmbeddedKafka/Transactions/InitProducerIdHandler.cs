using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Transactions;

/// <summary>Answers producers that ask for an id.</summary>
internal sealed class InitProducerIdHandler(TransactionCoordinator transactions, CoordinatorMap coordinators)
{
    // Before it, clients did not know the error that says they were replaced.
    private const short FirstVersionThatKnowsFencing = 4;

    internal IResponse Handle(RequestContext context, InitProducerId.Request request)
    {
        if (request.TransactionalId is not { } transactionalId)
        {
            return new InitProducerId.Response(ErrorCode.None, transactions.NextProducerId(), ProducerEpoch: 0);
        }

        if (transactionalId.Length == 0)
        {
            return request.Fail(ErrorCode.InvalidRequest);
        }

        if (coordinators.Check(transactionalId, context.Broker.Id) is var misplaced and not ErrorCode.None)
        {
            return request.Fail(misplaced);
        }

        var (error, producer) = transactions.Initialize(transactionalId, request.TimeoutMilliseconds, request.ProducerId, request.ProducerEpoch);
        if (error == ErrorCode.ProducerFenced && context.Version < FirstVersionThatKnowsFencing)
        {
            error = ErrorCode.InvalidProducerEpoch;
        }

        return producer is null ? request.Fail(error) : new InitProducerId.Response(ErrorCode.None, producer.ProducerId, producer.Epoch);
    }
}
