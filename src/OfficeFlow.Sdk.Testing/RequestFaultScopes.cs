namespace OfficeFlow.Testing;

/// <summary>Remembers for each API whether its faults are the cluster's or single brokers', and refuses a mix.</summary>
/// <remarks>
/// A broker that ever had faults of its own for an API takes no more of the cluster's for it, even when its own are used up: a test that mixes them
/// would wait for a fault that never comes.
/// </remarks>
internal sealed class RequestFaultScopes
{
    private readonly Dictionary<KafkaApi, RequestFaultScope> _claimed = [];
    private readonly Lock _lock = new();

    internal void Claim(KafkaApi api, RequestFaultScope scope)
    {
        lock (_lock)
        {
            if (!_claimed.TryAdd(api, scope) && _claimed[api] != scope)
            {
                throw new InvalidOperationException(scope == RequestFaultScope.Cluster
                    ? $"Faults of API '{api}' were given to single brokers of this cluster before; name the broker for this one too."
                    : $"Faults of API '{api}' were given to the whole cluster before; give this one without a broker, or start a cluster for it.");
            }
        }
    }
}
