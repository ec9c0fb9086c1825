using System.Text.Json.Serialization;

namespace OfficeFlow.Serialization;

/// <summary>The bodies of the Schema Registry's REST contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SchemaBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class RegistryJson : JsonSerializerContext
{
    internal sealed record SchemaBody(string? Schema);

    internal sealed record IdBody(int Id);

    internal sealed record ErrorBody([property: JsonPropertyName("error_code")] int ErrorCode, string? Message);
}
