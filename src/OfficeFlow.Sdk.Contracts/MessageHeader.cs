namespace OfficeFlow;

/// <summary>One header of a record.</summary>
/// <param name="Name">The name. Names may repeat within a record.</param>
/// <param name="Value">The bytes, UTF-8 text in nearly every case; empty for a header without value.</param>
public readonly record struct MessageHeader(string Name, ReadOnlyMemory<byte> Value);
