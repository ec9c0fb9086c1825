namespace OfficeFlow.Testing.Registry;

/// <summary>A schema as a client sends it.</summary>
/// <param name="Text">The schema.</param>
/// <param name="References">What it refers to; a version of -1 is the latest.</param>
/// <param name="Id">The id it must have; in import mode only.</param>
/// <param name="Version">The version it must have; in import mode only.</param>
internal sealed record SchemaSubmission(string Text, IReadOnlyList<SchemaReference> References, int? Id, int? Version);
