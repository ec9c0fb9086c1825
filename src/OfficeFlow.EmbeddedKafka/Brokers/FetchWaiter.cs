using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>A fetch that waits for records: woken by every append to one of its partitions, ended by its time.</summary>
/// <remarks>Guarded by the cluster's gate; the connection goes on outside of it.</remarks>
internal sealed class FetchWaiter(ClusterState cluster, Func<FetchRead> read, Fetch.Request request)
{
    private readonly TaskCompletionSource<IResponse?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Partition[] _partitions = [];
    private ITimer? _timer;

    internal Task<IResponse?> WaitAsync(IEnumerable<Partition> partitions, TimeSpan time)
    {
        _partitions = [.. partitions];
        foreach (var partition in _partitions)
        {
            partition.AddWaiter(this);
        }

        // By the real clock, whatever the cluster's is: how long a client waits for its answer is time outside of the cluster, and where a test's clock
        // stands still nobody would learn that there is nothing to read.
        _timer = TimeProvider.System.CreateTimer(static state => ((FetchWaiter)state!).End(), this, time, Timeout.InfiniteTimeSpan);
        return _answer.Task;
    }

    /// <summary>Answers if there is enough by now.</summary>
    internal void Wake()
    {
        var found = read();
        if (found.IsEnough(request))
        {
            Answer(found);
        }
    }

    private void End()
    {
        lock (cluster.Gate)
        {
            if (!_answer.Task.IsCompleted)
            {
                Answer(read());
            }
        }
    }

    private void Answer(FetchRead found)
    {
        _timer?.Dispose();
        foreach (var partition in _partitions)
        {
            partition.RemoveWaiter(this);
        }

        _ = _answer.TrySetResult(found.Response);
    }
}
