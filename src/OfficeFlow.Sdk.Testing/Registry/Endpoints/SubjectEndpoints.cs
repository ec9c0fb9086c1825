using OfficeFlow.Testing.Registry.Http;

namespace OfficeFlow.Testing.Registry.Endpoints;

/// <summary>Subjects and their versions: <c>/subjects</c>.</summary>
internal sealed class SubjectEndpoints(SchemaStore store, SchemaReader reader, SchemaRegistrar registrar)
{
    internal RegistryResponse List(RegistryRequest request) =>
        RegistryResponse.Texts(store.Subjects(request.Flag("deleted"), request.Query["subjectPrefix"] ?? string.Empty));

    internal RegistryResponse LookUp(RegistryRequest request)
    {
        var includeDeleted = request.Flag("deleted");
        _ = store.ExistingVersions(request.Subject, includeDeleted);
        var content = reader.ReadContent(request.ReadSchema());
        var found = store.Find(request.Subject, content, includeDeleted) ?? throw new RegistryException(RegistryError.SchemaNotFound());
        return found.ToResponse();
    }

    internal RegistryResponse Register(RegistryRequest request)
    {
        var version = registrar.Register(request.Subject, request.ReadSchema());
        return RegistryResponse.Object(writer => writer.WriteNumber("id", version.Id));
    }

    internal RegistryResponse Delete(RegistryRequest request) =>
        RegistryResponse.Numbers(registrar.DeleteSubject(request.Subject, request.Flag("permanent")));

    internal RegistryResponse ListVersions(RegistryRequest request) =>
        RegistryResponse.Numbers(store.ExistingVersions(request.Subject, request.Flag("deleted")).Select(static version => version.Version));

    internal RegistryResponse GetVersion(RegistryRequest request) => Find(request).ToResponse();

    internal RegistryResponse GetVersionSchema(RegistryRequest request) => Find(request).Content.ToPlainResponse();

    internal RegistryResponse GetReferencedBy(RegistryRequest request)
    {
        var version = Find(request);
        var referrers = store.ReferringTo(version.Subject, version.Version);
        return RegistryResponse.Numbers(referrers.Select(static referrer => referrer.Id).Distinct().Order());
    }

    internal RegistryResponse DeleteVersion(RegistryRequest request) =>
        RegistryResponse.Number(registrar.DeleteVersion(request.Subject, request.Version, request.Flag("permanent")));

    private SubjectVersion Find(RegistryRequest request) => store.Version(request.Subject, request.Version, request.Flag("deleted"));
}
