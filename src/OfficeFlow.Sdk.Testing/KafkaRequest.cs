namespace OfficeFlow.Testing;

/// <summary>One request that a broker received, as the journal keeps it.</summary>
/// <param name="Api">What the client asked for. A number without a name is an API that this enumeration does not list.</param>
/// <param name="BrokerId">The broker that received it.</param>
/// <param name="Elapsed">The time since the first request of the same reading, by a monotonic clock, to the microsecond.</param>
public sealed record KafkaRequest(KafkaApi Api, int BrokerId, TimeSpan Elapsed);
