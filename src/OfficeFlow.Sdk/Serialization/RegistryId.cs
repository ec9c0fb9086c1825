namespace OfficeFlow.Serialization;

/// <summary>The answer that names a schema's id; without one it is not the registry's answer.</summary>
internal sealed record RegistryId(int? Id);
