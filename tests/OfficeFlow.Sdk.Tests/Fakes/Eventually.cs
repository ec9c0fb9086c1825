using System.Diagnostics;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>Waits for a condition with a deadline: no test sleeps for a guessed time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static async Task IsTrue(Func<bool> condition, string what)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Deadline, $"Waited {Deadline.TotalSeconds} s in vain: {what}.");
            await Task.Delay(1);
        }
    }

    public static async Task Completes(Task task, string what)
    {
        await IsTrue(() => task.IsCompleted, what);
        await task;
    }
}
