namespace OfficeFlow.EmbeddedKafka;

/// <summary>A fault that waits for requests: which ones it hits, how often, and what it does to them.</summary>
/// <remarks>Immutable; give it to <see cref="KafkaFaults.Add"/>. A filter that is not set lets every request through.</remarks>
public sealed record KafkaFault
{
    /// <summary>Gets what happens to a request.</summary>
    /// <value>The default is <see cref="FaultAction.Error"/>.</value>
    public FaultAction Action { get; init; }

    /// <summary>Gets the answer of <see cref="FaultAction.Error"/>.</summary>
    /// <value>The default is <see cref="ErrorCode.UnknownServerError"/>.</value>
    public ErrorCode Error { get; init; } = ErrorCode.UnknownServerError;

    /// <summary>Gets how long the answer is held back; later answers on the same connection wait behind it.</summary>
    /// <value>The default is zero. Works together with every action but <see cref="FaultAction.Hang"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan Delay
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(Delay));
            field = value;
        }
    }

    /// <summary>Gets the API whose requests are hit.</summary>
    public ApiKey? Api { get; init; }

    /// <summary>Gets the broker whose requests are hit.</summary>
    public int? BrokerId { get; init; }

    /// <summary>Gets the client id whose requests are hit.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets the topic that a request must be about. An error then concerns this topic only, where the API answers by partition.</summary>
    public string? Topic { get; init; }

    /// <summary>Gets the partition of <see cref="Topic"/> that a request must be about. An error then concerns this partition only, where the API answers by partition.</summary>
    public int? Partition { get; init; }

    /// <summary>Gets how many matching requests pass before the first is hit.</summary>
    /// <value>The default is 0.</value>
    public int Skip { get; init; }

    /// <summary>Gets how many requests are hit.</summary>
    /// <value>The default is 1; <see cref="int.MaxValue"/> is as good as all.</value>
    public int Count { get; init; } = 1;
}
