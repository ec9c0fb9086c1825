using OfficeFlow.EmbeddedKafka.Brokers;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>Does something once, later, inside the cluster's gate, unless it is disposed before.</summary>
internal sealed class GroupTimer : IDisposable
{
    private readonly ITimer _timer;
    private bool _isDisposed;

    internal GroupTimer(ClusterState cluster, TimeSpan time, Action action)
    {
        _timer = cluster.Time.CreateTimer(
            _ =>
            {
                lock (cluster.Gate)
                {
                    if (!_isDisposed)
                    {
                        Dispose();
                        action();
                    }
                }
            },
            state: null,
            time,
            Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _timer?.Dispose();
    }
}
