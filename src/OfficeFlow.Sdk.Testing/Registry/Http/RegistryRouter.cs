using System.Collections.Specialized;
using OfficeFlow.Avro;
using OfficeFlow.Testing.Registry.Endpoints;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>The whole contract of the registry as one list, and the way from a request to its answer.</summary>
/// <remarks>One request at a time is answered, so that each sees and leaves the store whole; safe to call from any thread.</remarks>
internal sealed class RegistryRouter
{
    private readonly Route[] _routes;
    private readonly Lock _lock = new();

    internal RegistryRouter(CompatibilityMode defaultCompatibility)
    {
        var store = new SchemaStore();
        var reader = new SchemaReader(store);
        var compatibility = new SubjectSetting<CompatibilityMode>(defaultCompatibility);
        var mode = new SubjectSetting<RegistryMode>(RegistryMode.ReadWrite);
        var registrar = new SchemaRegistrar(store, reader, compatibility, mode);

        var schemas = new SchemaEndpoints(store);
        var subjects = new SubjectEndpoints(store, reader, registrar);
        var judgement = new CompatibilityEndpoints(store, reader, registrar, compatibility);
        var configuration = new ConfigEndpoints(compatibility);
        var modes = new ModeEndpoints(store, mode);

        _routes =
        [
            new("GET", "/", static _ => RegistryResponse.Object(static _ => { })),
            new("GET", "/schemas/types", static _ => RegistryResponse.Texts(["AVRO"])),
            new("GET", "/schemas/ids/{id}", schemas.Get),
            new("GET", "/schemas/ids/{id}/schema", schemas.GetSchema),
            new("GET", "/schemas/ids/{id}/subjects", schemas.GetSubjects),
            new("GET", "/schemas/ids/{id}/versions", schemas.GetVersions),
            new("GET", "/subjects", subjects.List),
            new("POST", "/subjects/{subject}", subjects.LookUp),
            new("DELETE", "/subjects/{subject}", subjects.Delete),
            new("GET", "/subjects/{subject}/versions", subjects.ListVersions),
            new("POST", "/subjects/{subject}/versions", subjects.Register),
            new("GET", "/subjects/{subject}/versions/{version}", subjects.GetVersion),
            new("DELETE", "/subjects/{subject}/versions/{version}", subjects.DeleteVersion),
            new("GET", "/subjects/{subject}/versions/{version}/schema", subjects.GetVersionSchema),
            new("GET", "/subjects/{subject}/versions/{version}/referencedby", subjects.GetReferencedBy),
            new("POST", "/compatibility/subjects/{subject}/versions", judgement.CheckAll),
            new("POST", "/compatibility/subjects/{subject}/versions/{version}", judgement.CheckOne),
            new("GET", "/config", configuration.GetGlobal),
            new("PUT", "/config", configuration.PutGlobal),
            new("DELETE", "/config", configuration.DeleteGlobal),
            new("GET", "/config/{subject}", configuration.Get),
            new("PUT", "/config/{subject}", configuration.Put),
            new("DELETE", "/config/{subject}", configuration.Delete),
            new("GET", "/mode", modes.GetGlobal),
            new("PUT", "/mode", modes.PutGlobal),
            new("DELETE", "/mode", modes.DeleteGlobal),
            new("GET", "/mode/{subject}", modes.Get),
            new("PUT", "/mode/{subject}", modes.Put),
            new("DELETE", "/mode/{subject}", modes.Delete),
        ];
    }

    internal RegistryResponse Answer(string method, string path, NameValueCollection query, ReadOnlyMemory<byte> body)
    {
        try
        {
            lock (_lock)
            {
                return Dispatch(method, path, query, body);
            }
        }
        catch (RegistryException exception)
        {
            return RegistryResponse.Failure(exception.Error);
        }
        catch (InvalidOperationException exception)
        {
            // The Avro library gives up on schemas made to be expensive; to a client that is a failure of the registry.
            return RegistryResponse.Failure(RegistryError.Internal(exception.Message));
        }
    }

    private RegistryResponse Dispatch(string method, string path, NameValueCollection query, ReadOnlyMemory<byte> body)
    {
        // Split first: a subject may contain an encoded slash.
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var pathIsKnown = false;
        foreach (var route in _routes)
        {
            if (route.TryMatch(segments, out var values))
            {
                pathIsKnown = true;
                if (route.Method == method)
                {
                    return route.Endpoint(new RegistryRequest(values, query, body));
                }
            }
        }

        throw new RegistryException(pathIsKnown ? RegistryError.MethodNotAllowed() : RegistryError.NoSuchEndpoint());
    }
}
