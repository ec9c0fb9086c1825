namespace OfficeFlow.Generators.Model;

/// <summary>The Avro schema of a message.</summary>
/// <param name="FullName">The record's full name.</param>
/// <param name="Json">The schema as JSON.</param>
/// <param name="Fingerprint">CRC-64-AVRO of the canonical form.</param>
internal sealed record SchemaSpec(string FullName, string Json, ulong Fingerprint);
