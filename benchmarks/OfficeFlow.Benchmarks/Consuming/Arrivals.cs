using System.Diagnostics;

namespace OfficeFlow.Benchmarks.Consuming;

/// <summary>Counts messages and times them from the first to the last, so that joining the group is not part of the figure.</summary>
internal sealed class Arrivals(int expected)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private long _firstAt;
    private long _firstBytes;
    private long _lastAt;
    private long _lastBytes;

    public Task Done => _done.Task;

    public double PerSecond => (expected - 1) / Stopwatch.GetElapsedTime(_firstAt, _lastAt).TotalSeconds;

    public double BytesPerMessage => (_lastBytes - _firstBytes) / (double)(expected - 1);

    public void Add()
    {
        int count = Interlocked.Increment(ref _count);
        if (count == 1)
        {
            _firstBytes = GC.GetTotalAllocatedBytes();
            _firstAt = Stopwatch.GetTimestamp();
        }
        else if (count == expected)
        {
            _lastAt = Stopwatch.GetTimestamp();
            _lastBytes = GC.GetTotalAllocatedBytes();
            _done.TrySetResult();
        }
    }
}
