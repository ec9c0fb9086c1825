using System.Diagnostics;

namespace OfficeFlow.Benchmarks.Reporting;

/// <summary>One timed round of many operations.</summary>
/// <param name="PerSecond">Operations a second.</param>
/// <param name="BytesPerOperation">Managed memory of the whole process.</param>
internal readonly record struct Round(double PerSecond, double BytesPerOperation)
{
    /// <summary>Times a round.</summary>
    public static async Task<Round> MeasureAsync(int operations, Func<Task> run)
    {
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        await run();
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Round(operations / seconds, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)operations);
    }

    /// <summary>Takes the median of the rounds.</summary>
    public static Round Median(IReadOnlyCollection<Round> rounds)
    {
        double[] perSecond = [.. rounds.Select(static round => round.PerSecond).Order()];
        double[] bytes = [.. rounds.Select(static round => round.BytesPerOperation).Order()];
        return new Round(perSecond[perSecond.Length / 2], bytes[bytes.Length / 2]);
    }
}
