using OfficeFlow.Consuming;

namespace OfficeFlow.DeadLettering;

/// <summary>A record that cannot be handled, and why.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reason">One of <see cref="DeadLetterReasons"/>.</param>
/// <param name="Attempts">How many attempts it has had, earlier deliveries included.</param>
/// <param name="Error">What failed last.</param>
internal sealed record DeadLetter(ConsumedRecord Record, string Reason, int Attempts, Exception? Error);
