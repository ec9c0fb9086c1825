using OfficeFlow.Testing.Registry.Http;

namespace OfficeFlow.Testing.Registry.Endpoints;

/// <summary>The mode of the registry and of subjects: <c>/mode</c>.</summary>
internal sealed class ModeEndpoints(SchemaStore store, SubjectSetting<RegistryMode> mode)
{
    internal RegistryResponse GetGlobal(RegistryRequest request) => Mode(mode.Global);

    internal RegistryResponse PutGlobal(RegistryRequest request)
    {
        mode.Global = ReadMode(request, store.Subjects(includeDeleted: false).Any());
        return Mode(mode.Global);
    }

    internal RegistryResponse DeleteGlobal(RegistryRequest request) => Mode(mode.ClearGlobal());

    internal RegistryResponse Get(RegistryRequest request) =>
        Mode((request.Flag("defaultToGlobal") ? mode.For(request.Subject) : mode.Find(request.Subject))
            ?? throw new RegistryException(RegistryError.ModeNotConfigured(request.Subject)));

    internal RegistryResponse Put(RegistryRequest request)
    {
        var subjectMode = ReadMode(request, store.Versions(request.Subject, includeDeleted: false).Count > 0);
        mode.Set(request.Subject, subjectMode);
        return Mode(subjectMode);
    }

    internal RegistryResponse Delete(RegistryRequest request) =>
        Mode(mode.Clear(request.Subject) ?? throw new RegistryException(RegistryError.SubjectNotFound(request.Subject)));

    // Imported ids could clash with those given out already.
    private static RegistryMode ReadMode(RegistryRequest request, bool hasSchemas)
    {
        var requested = RegistryModeName.Parse(request.ReadText("mode"));
        return requested == RegistryMode.Import && hasSchemas && !request.Flag("force")
            ? throw new RegistryException(RegistryError.NotPermitted("Cannot import since found existing subjects"))
            : requested;
    }

    private static RegistryResponse Mode(RegistryMode value) => RegistryResponse.Text("mode", RegistryModeName.Of(value));
}
