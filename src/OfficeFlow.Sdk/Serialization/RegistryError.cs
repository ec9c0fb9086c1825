using System.Text.Json.Serialization;

namespace OfficeFlow.Serialization;

/// <summary>The answer of a registry that refuses.</summary>
internal sealed record RegistryError([property: JsonPropertyName("error_code")] int ErrorCode, string? Message);
