namespace OfficeFlow.Serialization;

/// <summary>The answer that names a schema's id.</summary>
internal sealed record RegistryId(int Id);
