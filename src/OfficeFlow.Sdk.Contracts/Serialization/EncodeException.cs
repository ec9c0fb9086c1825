namespace OfficeFlow.Serialization;

/// <summary>A value of a message does not fit the message's schema; nothing was sent.</summary>
/// <param name="message">Which value, what is wrong with it, and what to do.</param>
public sealed class EncodeException(string message) : OfficeFlowException(message);
