namespace OfficeFlow.Avro.Compatibility;

/// <summary>A question inside another: where it stands in the reader, and through which fields it was reached, if any.</summary>
internal sealed record CompatibilityPart(CompatibilityNode Node, string Path, RecordField? ReaderField = null, RecordField? WriterField = null);
