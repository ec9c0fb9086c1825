using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Tells clients which broker looks after their group or transactional id.</summary>
internal sealed class FindCoordinatorHandler(CoordinatorMap groups, CoordinatorMap transactions)
{
    internal IResponse Handle(RequestContext context, FindCoordinator.Request request) =>
        new FindCoordinator.Response(Array.ConvertAll(request.Keys, key => Find(request.KeyType, key)));

    private FindCoordinator.Coordinator Find(sbyte keyType, string key)
    {
        if (keyType is not (FindCoordinator.Group or FindCoordinator.Transaction))
        {
            return FindCoordinator.Coordinator.Failed(key, ErrorCode.InvalidRequest);
        }

        return (keyType == FindCoordinator.Group ? groups : transactions).Find(key) is { } broker
            ? new FindCoordinator.Coordinator(key, ErrorCode.None, broker.Id, broker.Host, broker.Port)
            : FindCoordinator.Coordinator.Failed(key, ErrorCode.CoordinatorNotAvailable);
    }
}
