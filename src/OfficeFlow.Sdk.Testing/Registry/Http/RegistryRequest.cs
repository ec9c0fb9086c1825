using System.Collections.Specialized;
using System.Text.Json;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>A request as the endpoints see it.</summary>
/// <param name="Values">What stands in the path where the route has a name in braces.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body; empty when there is none.</param>
internal sealed record RegistryRequest(IReadOnlyDictionary<string, string> Values, NameValueCollection Query, ReadOnlyMemory<byte> Body)
{
    internal string Subject => Values["subject"];

    internal VersionSelector Version => VersionSelector.Parse(Values["version"]);

    internal bool Flag(string name) => string.Equals(Query[name], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one text of the body's object, or null when it has none of that name.</summary>
    internal string? ReadText(string name)
    {
        using var document = ParseBody();
        return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    internal SchemaSubmission ReadSchema()
    {
        using var document = ParseBody();
        var body = document.RootElement;
        if (Text(body, "schemaType") is { } type && type != "AVRO")
        {
            throw new RegistryException(RegistryError.InvalidSchema($"Invalid schema type {type}"));
        }

        if (Text(body, "schema") is not { Length: > 0 } schema)
        {
            throw new RegistryException(RegistryError.InvalidSchema("Empty schema"));
        }

        return new SchemaSubmission(schema, ReadReferences(body), Number(body, "id"), Number(body, "version"));
    }

    private static SchemaReference[] ReadReferences(JsonElement body) =>
        body.TryGetProperty("references", out var references) && references.ValueKind == JsonValueKind.Array
            ? [.. references.EnumerateArray().Select(static reference => new SchemaReference(
                Text(reference, "name") ?? string.Empty, Text(reference, "subject") ?? string.Empty, Number(reference, "version") ?? -1))]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Clients send 0 or -1 for "none".
    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 0
            ? number
            : null;

    private JsonDocument ParseBody()
    {
        try
        {
            var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw new RegistryException(RegistryError.UnreadableBody("a JSON object is expected"));
        }
        catch (JsonException exception)
        {
            throw new RegistryException(RegistryError.UnreadableBody(exception.Message));
        }
    }
}
