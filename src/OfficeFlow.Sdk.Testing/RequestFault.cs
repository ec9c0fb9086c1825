namespace OfficeFlow.Testing;

/// <summary>What happens to one request of a client: an error, a delay, or both.</summary>
/// <param name="Error">The answer; <see cref="KafkaError.None"/> lets the broker do its work and answer as usual.</param>
/// <param name="Delay">How long the broker holds the answer back; later answers on the same connection wait behind it. Zero when not given.</param>
/// <remarks>A <see cref="KafkaError.Disconnect"/> happens at once and takes no delay.</remarks>
public readonly record struct RequestFault(KafkaError Error, TimeSpan Delay = default)
{
    /// <summary>A request that succeeds, but late.</summary>
    /// <param name="delay">How long the broker holds the answer back.</param>
    /// <returns>The fault.</returns>
    public static RequestFault Slow(TimeSpan delay) => new(KafkaError.None, delay);
}
