namespace OfficeFlow.Testing;

/// <summary>One request that the registry received, as the journal keeps it.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path and the query as the client wrote them, encoded.</param>
public sealed record SchemaRegistryRequest(string Method, string Path);
