using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>The groups of the cluster.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class GroupRegistry(ClusterState cluster)
{
    private readonly Dictionary<string, ClassicGroup> _groups = new(StringComparer.Ordinal);

    internal IEnumerable<ClassicGroup> Groups => _groups.Values;

    internal ClassicGroup? Find(string groupId) => _groups.GetValueOrDefault(groupId);

    internal ClassicGroup FindOrCreate(string groupId)
    {
        if (!_groups.TryGetValue(groupId, out var group))
        {
            group = new ClassicGroup(cluster, groupId, TimeSpan.FromMilliseconds(cluster.Settings.GetInt(BrokerSettingDefinitions.InitialRebalanceDelay)));
            _groups.Add(groupId, group);
        }

        return group;
    }

    internal void Delete(ClassicGroup group)
    {
        _ = _groups.Remove(group.Id);
        group.Dispose();
    }

    /// <summary>Forgets what groups stored about a topic that is gone.</summary>
    internal void ForgetTopic(string topic)
    {
        foreach (var group in _groups.Values)
        {
            group.Offsets.DeleteTopic(topic);
        }
    }

    /// <summary>Makes the offsets of a producer's transaction count, or forgets them.</summary>
    internal void DecideOffsets(long producerId, IEnumerable<string> groupIds, bool committed)
    {
        foreach (var groupId in groupIds)
        {
            Find(groupId)?.Offsets.Decide(producerId, committed);
        }
    }

    /// <summary>Drops groups that have had no members for longer than offsets are kept.</summary>
    internal void ExpireOffsets()
    {
        var keptMilliseconds = cluster.Settings.GetInt(BrokerSettingDefinitions.OffsetsRetention) * 60_000L;
        foreach (var group in _groups.Values.Where(group => group.State == GroupState.Empty && cluster.Now - group.EmptySince > keptMilliseconds).ToArray())
        {
            Delete(group);
        }
    }
}
