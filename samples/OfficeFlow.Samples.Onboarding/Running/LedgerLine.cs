namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>The books of one message type.</summary>
internal sealed record LedgerLine(string MessageType, int Sent, int Handled, int DeadLettered);
