using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Groups;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Deletes and compacts what is old, at the interval of <c>log.retention.check.interval.ms</c>.</summary>
internal sealed class Housekeeping : IDisposable
{
    private readonly ClusterState _cluster;
    private readonly GroupRegistry _groups;
    private readonly ITimer _timer;

    internal Housekeeping(ClusterState cluster, GroupRegistry groups)
    {
        _cluster = cluster;
        _groups = groups;
        var interval = TimeSpan.FromMilliseconds(cluster.Settings.GetLong(BrokerSettingDefinitions.RetentionCheckInterval));
        _timer = cluster.Time.CreateTimer(static state => ((Housekeeping)state!).Run(), this, interval, interval);
    }

    public void Dispose() => _timer.Dispose();

    private void Run()
    {
        lock (_cluster.Gate)
        {
            foreach (var partition in _cluster.Partitions)
            {
                partition.DeleteOldRecords(_cluster.Now, sparesActive: false);
                partition.Compact(_cluster.Now);
            }

            _groups.ExpireOffsets();
        }
    }
}
