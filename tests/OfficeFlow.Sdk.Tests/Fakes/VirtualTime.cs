using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>Time that stands still until a test moves it, and remembers which waits were asked for.</summary>
internal sealed class VirtualTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 15, 30, 123, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<TimeSpan> _delays = new();

    /// <summary>Gets the due times of all timers so far, in order: a wait is listed once it can be ended by moving the time.</summary>
    public IReadOnlyCollection<TimeSpan> Delays => _delays;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _delays.Enqueue(dueTime);
        return timer;
    }

    /// <summary>Waits until so many waits were asked for.</summary>
    public Task UntilDelays(int count) => Eventually.IsTrue(() => _delays.Count >= count, $"{count} waits, have [{string.Join(", ", _delays)}]");
}
