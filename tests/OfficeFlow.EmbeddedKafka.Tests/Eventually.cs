using System.Diagnostics;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>Waits for a condition instead of for a time.</summary>
internal static class Eventually
{
    internal static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    internal static async Task HoldsAsync(Func<bool> condition, string what)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(10, TestContext.Current.CancellationToken))
        {
            Assert.True(watch.Elapsed < Deadline, $"After {Deadline.TotalSeconds} s it still does not hold that {what}.");
        }
    }
}
