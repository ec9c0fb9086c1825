namespace OfficeFlow.Configuration;

/// <summary>How a failed message is tried again in place. While it waits only messages with the same key wait behind it.</summary>
public sealed class RetryOptions
{
    /// <summary>Gets or sets how many times a message is tried again after its first attempt.</summary>
    /// <value>The default is 3. Zero sends a failed message to the dead-letter topic at once.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets the delay before the first retry.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan InitialDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets by what the delay is multiplied from one retry to the next.</summary>
    /// <value>The default is 2.</value>
    public double Factor { get; set; } = 2;

    /// <summary>Gets or sets the longest delay.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets which share of a delay is left to chance, so that messages which failed together do not come back together.</summary>
    /// <value>The default is 0.5: a delay of 2 seconds becomes one between 1 and 2 seconds.</value>
    public double Jitter { get; set; } = 0.5;
}
