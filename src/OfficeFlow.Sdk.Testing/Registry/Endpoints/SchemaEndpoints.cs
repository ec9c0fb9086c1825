using System.Globalization;
using OfficeFlow.Testing.Registry.Http;

namespace OfficeFlow.Testing.Registry.Endpoints;

/// <summary>Schemas by their id: <c>/schemas/ids</c>.</summary>
internal sealed class SchemaEndpoints(SchemaStore store)
{
    internal RegistryResponse Get(RegistryRequest request)
    {
        var (_, content) = Find(request);
        return RegistryResponse.Object(writer => writer.WriteSchema(content));
    }

    internal RegistryResponse GetSchema(RegistryRequest request) => Find(request).Content.ToPlainResponse();

    internal RegistryResponse GetSubjects(RegistryRequest request) =>
        RegistryResponse.Texts(Versions(request).Select(static version => version.Subject).Distinct());

    internal RegistryResponse GetVersions(RegistryRequest request) => RegistryResponse.List(Versions(request), static (writer, version) =>
    {
        writer.WriteStartObject();
        writer.WriteString("subject", version.Subject);
        writer.WriteNumber("version", version.Version);
        writer.WriteEndObject();
    });

    private IEnumerable<SubjectVersion> Versions(RegistryRequest request)
    {
        var (id, _) = Find(request);
        return store.AllVersions(request.Flag("deleted")).Where(version => version.Id == id);
    }

    private (int Id, SchemaContent Content) Find(RegistryRequest request)
    {
        var text = request.Values["id"];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && store.FindById(id) is { } content
            ? (id, content)
            : throw new RegistryException(RegistryError.SchemaNotFound(text));
    }
}
