using System.Diagnostics;

namespace OfficeFlow.Testing.Tests;

/// <summary>Waits for a condition with a deadline: the only way a test here waits.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    /// <summary>Returns how long it took until the condition held.</summary>
    internal static async Task<TimeSpan> HoldsAsync(Func<bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Deadline, $"After {Deadline.TotalSeconds} s it still does not hold: {what}.");
            await Task.Delay(Step, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return clock.Elapsed;
    }
}
