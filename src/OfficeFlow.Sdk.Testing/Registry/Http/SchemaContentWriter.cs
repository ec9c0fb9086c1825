using System.Text;
using System.Text.Json;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>Writes stored schemas into answers.</summary>
internal static class SchemaContentWriter
{
    internal static void WriteSchema(this Utf8JsonWriter writer, SchemaContent content)
    {
        writer.WriteString("schema", content.Text);
        if (content.References.Count > 0)
        {
            writer.WriteStartArray("references");
            foreach (var reference in content.References)
            {
                writer.WriteStartObject();
                writer.WriteString("name", reference.Name);
                writer.WriteString("subject", reference.Subject);
                writer.WriteNumber("version", reference.Version);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    internal static RegistryResponse ToResponse(this SubjectVersion version) => RegistryResponse.Object(writer =>
    {
        writer.WriteString("subject", version.Subject);
        writer.WriteNumber("version", version.Version);
        writer.WriteNumber("id", version.Id);
        writer.WriteSchema(version.Content);
    });

    /// <summary>The schema itself, which is JSON already.</summary>
    internal static RegistryResponse ToPlainResponse(this SchemaContent content) => new(200, Encoding.UTF8.GetBytes(content.Text));
}
