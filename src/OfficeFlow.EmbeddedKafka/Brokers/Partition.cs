using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Storage;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>A partition: its log, and which brokers hold and lead it.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class Partition(Topic topic, int index, int[] replicas)
{
    internal const int NoLeader = -1;

    private readonly HashSet<FetchWaiter> _waiters = [];
    private List<int> _inSync = [.. replicas];

    internal Topic Topic => topic;

    internal int Index => index;

    internal int[] Replicas => replicas;

    internal IReadOnlyList<int> InSync => _inSync;

    internal int Leader { get; private set; } = replicas[0];

    internal int LeaderEpoch { get; private set; }

    internal PartitionLog Log { get; } = new();

    internal bool HasEnoughReplicas => _inSync.Count >= Math.Min(topic.Settings.GetInt(TopicSettingDefinitions.MinInSync), replicas.Length)
        && _inSync.Count >= topic.Settings.GetInt(TopicSettingDefinitions.MinInSync);

    /// <summary>Whether a broker may answer for the partition to a client that knows an epoch of its leader (-1: none).</summary>
    internal ErrorCode CheckLeader(int brokerId, int knownEpoch)
    {
        if (knownEpoch >= 0 && knownEpoch != LeaderEpoch)
        {
            return knownEpoch < LeaderEpoch ? ErrorCode.FencedLeaderEpoch : ErrorCode.UnknownLeaderEpoch;
        }

        return Leader == brokerId ? ErrorCode.None : ErrorCode.NotLeaderOrFollower;
    }

    internal AppendResult Append(RecordBatch batch, long now)
    {
        var segments = Log.Segments.Count;
        var result = Log.Append(batch, SettingsOfAppend(now));
        if (result.Error == ErrorCode.None)
        {
            // A fast producer fills memory long before the next housekeeping: a new segment is the moment to let the oldest go.
            if (Log.Segments.Count > segments)
            {
                DeleteOldRecords(now, sparesActive: true);
            }

            WakeWaiters();
        }

        return result;
    }

    internal void EndTransaction(long producerId, short epoch, bool committed, long now)
    {
        Log.AppendMarker(TransactionMarker.Create(producerId, epoch, committed, now), committed, SettingsOfAppend(now));
        WakeWaiters();
    }

    internal void DeleteOldRecords(long now, bool sparesActive)
    {
        if (topic.DeletesOldRecords)
        {
            Log.ApplyRetention(new RetentionSettings(
                now,
                topic.Settings.GetLong(TopicSettingDefinitions.RetentionMilliseconds),
                topic.Settings.GetLong(TopicSettingDefinitions.RetentionBytes),
                sparesActive));
        }
    }

    internal void Compact(long now)
    {
        if (topic.IsCompacted)
        {
            new LogCompactor(Log, now, topic.Settings.GetLong(TopicSettingDefinitions.DeleteRetention)).Compact();
        }
    }

    /// <summary>Follows the brokers that are up: who left loses its place in the ISR and the lead, who returned gets its place back.</summary>
    internal void FollowBrokers(Func<int, bool> isUp)
    {
        // Like Kafka, the ISR never becomes empty: the last one stays in it, since only that one has all records.
        var alive = replicas.Where(isUp).ToList();
        _inSync = alive.Count > 0 ? alive : [_inSync[0]];
        if (Leader == NoLeader || !isUp(Leader))
        {
            Lead(alive.Count > 0 ? alive[0] : NoLeader);
        }
    }

    /// <summary>Gives the partition another leader, in a new epoch.</summary>
    internal void Lead(int brokerId)
    {
        if (Leader != brokerId)
        {
            Leader = brokerId;
            LeaderEpoch++;
            WakeWaiters();
        }
    }

    /// <summary>Takes a replica out of the ISR without its broker going down: a follower that lags.</summary>
    internal void SetInSync(IEnumerable<int> inSync) => _inSync = [.. inSync];

    internal void AddWaiter(FetchWaiter waiter) => _ = _waiters.Add(waiter);

    internal void RemoveWaiter(FetchWaiter waiter) => _ = _waiters.Remove(waiter);

    internal void WakeWaiters()
    {
        if (_waiters.Count == 0)
        {
            return;
        }

        foreach (var waiter in _waiters.ToArray())
        {
            waiter.Wake();
        }
    }

    private AppendSettings SettingsOfAppend(long now) => new(
        now,
        LeaderEpoch,
        topic.Settings[TopicSettingDefinitions.TimestampType] == "LogAppendTime",
        Math.Min(topic.Settings.GetInt(TopicSettingDefinitions.SegmentBytes), LogSegment.MaxCapacity),
        topic.Settings.GetLong(TopicSettingDefinitions.SegmentMilliseconds));
}
