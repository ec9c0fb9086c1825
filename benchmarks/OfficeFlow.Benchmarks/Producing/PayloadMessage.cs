namespace OfficeFlow.Benchmarks.Producing;

/// <summary>A hundred bytes.</summary>
[OfficeFlowMessage("bench.payload")]
public sealed partial record PayloadMessage([property: MessageKey] string Key, ReadOnlyMemory<byte> Payload);
