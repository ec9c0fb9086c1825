namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Which broker coordinates which group or transactional id.</summary>
/// <remarks>Coordinators share their state, as if it were replicated: a move loses nothing. Guarded by the cluster's gate.</remarks>
internal sealed class CoordinatorMap(ClusterState cluster)
{
    private readonly Dictionary<string, int> _moved = new(StringComparer.Ordinal);

    /// <summary>The broker that coordinates a key, or null when no broker is up.</summary>
    internal BrokerNode? Find(string key)
    {
        if (_moved.TryGetValue(key, out var brokerId) && cluster.IsUp(brokerId))
        {
            return cluster.FindBroker(brokerId);
        }

        var first = StableHash(key) % cluster.Brokers.Count;
        return Enumerable.Range(0, cluster.Brokers.Count)
            .Select(step => cluster.Brokers[(first + step) % cluster.Brokers.Count])
            .FirstOrDefault(static broker => broker.IsUp);
    }

    internal void Move(string key, int brokerId) => _moved[key] = brokerId;

    /// <summary>Whether a broker may answer for a key.</summary>
    internal ErrorCode Check(string key, int brokerId) => Find(key) switch
    {
        null => ErrorCode.CoordinatorNotAvailable,
        { } broker when broker.Id == brokerId => ErrorCode.None,
        _ => ErrorCode.NotCoordinator,
    };

    // string.GetHashCode differs from process to process; a test wants the same coordinator every time.
    private static int StableHash(string key)
    {
        var hash = 0;
        foreach (var letter in key)
        {
            hash = unchecked((31 * hash) + letter);
        }

        return hash & int.MaxValue;
    }
}
