namespace OfficeFlow.Serialization;

/// <summary>A schema, in requests and answers.</summary>
internal sealed record RegistrySchema(string? Schema);
