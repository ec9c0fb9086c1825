using OfficeFlow.Avro;
using OfficeFlow.Testing.Registry.Http;

namespace OfficeFlow.Testing.Registry.Endpoints;

/// <summary>Judges a schema without registering it: <c>/compatibility</c>.</summary>
internal sealed class CompatibilityEndpoints(
    SchemaStore store, SchemaReader reader, SchemaRegistrar registrar, SubjectSetting<CompatibilityMode> compatibility)
{
    /// <summary>Against the versions that registering would be judged by.</summary>
    internal RegistryResponse CheckAll(RegistryRequest request) => Judge(request, store.Versions(request.Subject, includeDeleted: false));

    /// <summary>Against one version. A subject without versions accepts everything as its latest.</summary>
    internal RegistryResponse CheckOne(RegistryRequest request)
    {
        var selector = request.Version;
        return selector.IsLatest && store.Versions(request.Subject, includeDeleted: false).Count == 0
            ? Judge(request, [])
            : Judge(request, [store.Version(request.Subject, selector, includeDeleted: false)]);
    }

    private RegistryResponse Judge(RegistryRequest request, IReadOnlyList<SubjectVersion> history)
    {
        var level = compatibility.For(request.Subject);
        var verdict = registrar.Judge(level, reader.ReadContent(request.ReadSchema()), history);
        return RegistryResponse.Object(writer =>
        {
            writer.WriteBoolean("is_compatible", verdict.IsCompatible);
            if (request.Flag("verbose"))
            {
                writer.WriteStartArray("messages");
                foreach (var message in SchemaRegistrar.Explain(verdict, history, level))
                {
                    writer.WriteStringValue(message);
                }

                writer.WriteEndArray();
            }
        });
    }
}
