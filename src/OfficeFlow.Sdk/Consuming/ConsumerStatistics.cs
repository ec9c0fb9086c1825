namespace OfficeFlow.Consuming;

/// <summary>What a consumer has done since it was created.</summary>
/// <param name="Handled">Messages whose handler succeeded.</param>
/// <param name="Retried">Attempts that failed and were followed by another.</param>
/// <param name="DeadLettered">Records that the broker has acknowledged in a dead-letter topic.</param>
public readonly record struct ConsumerStatistics(long Handled, long Retried, long DeadLettered);
