using System.Globalization;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>How a run ended.</summary>
internal sealed record RunResult(int Sent, int Handled, long Retried, int DeadLettered, int Lost, double Seconds)
{
    /// <summary>Writes the result as the one line that scripts read.</summary>
    public string ToJson() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"sent":{{Sent}},"handled":{{Handled}},"retried":{{Retried}},"deadLettered":{{DeadLettered}},"lost":{{Lost}},"seconds":{{Seconds:0.00}}}""");
}
