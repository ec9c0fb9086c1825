namespace OfficeFlow.Testing.Registry;

/// <summary>A named type that a schema takes from another subject.</summary>
internal sealed record SchemaReference(string Name, string Subject, int Version);
