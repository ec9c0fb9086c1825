namespace OfficeFlow.Avro.Compatibility;

/// <summary>A reason for incompatibility, at a path relative to the pair it was found at.</summary>
internal sealed record CompatibilityProblem(SchemaIncompatibilityKind Kind, string Path, string Message, RecordField? ReaderField = null);
