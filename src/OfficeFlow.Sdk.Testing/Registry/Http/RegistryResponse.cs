using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>An answer: a status and JSON.</summary>
internal sealed record RegistryResponse(int Status, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static RegistryResponse Json(Action<Utf8JsonWriter> write, int status = 200)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return new RegistryResponse(status, buffer.ToArray());
    }

    internal static RegistryResponse Object(Action<Utf8JsonWriter> writeMembers, int status = 200) => Json(
        writer =>
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        },
        status);

    internal static RegistryResponse Text(string name, string value) => Object(writer => writer.WriteString(name, value));

    internal static RegistryResponse Number(int value) => Json(writer => writer.WriteNumberValue(value));

    internal static RegistryResponse Numbers(IEnumerable<int> values) => List(values, static (writer, value) => writer.WriteNumberValue(value));

    internal static RegistryResponse Texts(IEnumerable<string> values) => List(values, static (writer, value) => writer.WriteStringValue(value));

    internal static RegistryResponse List<T>(IEnumerable<T> values, Action<Utf8JsonWriter, T> write) => Json(writer =>
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            write(writer, value);
        }

        writer.WriteEndArray();
    });

    internal static RegistryResponse Failure(RegistryError error) => Object(
        writer =>
        {
            writer.WriteNumber("error_code", error.Code);
            writer.WriteString("message", error.Message);
        },
        error.Status);
}
