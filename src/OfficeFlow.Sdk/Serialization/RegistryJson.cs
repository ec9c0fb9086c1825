using System.Text.Json.Serialization;

namespace OfficeFlow.Serialization;

/// <summary>Reads and writes the bodies of the Schema Registry's REST contract, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RegistrySchema))]
[JsonSerializable(typeof(RegistryId))]
[JsonSerializable(typeof(RegistryError))]
internal sealed partial class RegistryJson : JsonSerializerContext;
