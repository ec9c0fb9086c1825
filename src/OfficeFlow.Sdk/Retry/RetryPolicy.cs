using OfficeFlow.Configuration;

namespace OfficeFlow.Retry;

/// <summary>How often and after which delays a failed message is tried again in place. Immutable.</summary>
public sealed class RetryPolicy
{
    private readonly Func<double> _random;

    /// <summary>Creates a policy.</summary>
    /// <param name="options">The numbers; they are copied.</param>
    /// <param name="random">Gives numbers from 0 up to 1; <see langword="null"/> for <see cref="Random.Shared"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number makes no sense.</exception>
    public RetryPolicy(RetryOptions options, Func<double>? random = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxRetries);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.InitialDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDelay, options.InitialDelay);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Factor, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Jitter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Jitter, 1);
        MaxRetries = options.MaxRetries;
        InitialDelay = options.InitialDelay;
        Factor = options.Factor;
        MaxDelay = options.MaxDelay;
        Jitter = options.Jitter;
        _random = random ?? Random.Shared.NextDouble;
    }

    /// <summary>Gets how many times a message is tried again after its first attempt.</summary>
    public int MaxRetries { get; }

    /// <summary>Gets the delay before the first retry, before jitter.</summary>
    public TimeSpan InitialDelay { get; }

    /// <summary>Gets by what the delay is multiplied from one retry to the next.</summary>
    public double Factor { get; }

    /// <summary>Gets the longest delay.</summary>
    public TimeSpan MaxDelay { get; }

    /// <summary>Gets which share of a delay is left to chance.</summary>
    public double Jitter { get; }

    /// <summary>Works out the delay before a retry.</summary>
    /// <param name="retry">The number of the retry, from 1.</param>
    /// <returns>The delay, never longer than <see cref="MaxDelay"/>.</returns>
    public TimeSpan DelayBefore(int retry)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(retry);
        double ticks = Math.Min(InitialDelay.Ticks * Math.Pow(Factor, retry - 1), MaxDelay.Ticks);
        return new TimeSpan((long)(ticks * (1 - (Jitter * _random()))));
    }
}
