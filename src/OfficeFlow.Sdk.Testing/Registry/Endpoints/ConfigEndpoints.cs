using OfficeFlow.Avro;
using OfficeFlow.Testing.Registry.Http;

namespace OfficeFlow.Testing.Registry.Endpoints;

/// <summary>The compatibility level of the registry and of subjects: <c>/config</c>.</summary>
internal sealed class ConfigEndpoints(SubjectSetting<CompatibilityMode> compatibility)
{
    internal RegistryResponse GetGlobal(RegistryRequest request) => Level(compatibility.Global);

    internal RegistryResponse PutGlobal(RegistryRequest request)
    {
        compatibility.Global = ReadLevel(request);
        return Accepted(compatibility.Global);
    }

    internal RegistryResponse DeleteGlobal(RegistryRequest request) => Level(compatibility.ClearGlobal());

    internal RegistryResponse Get(RegistryRequest request) =>
        Level((request.Flag("defaultToGlobal") ? compatibility.For(request.Subject) : compatibility.Find(request.Subject))
            ?? throw new RegistryException(RegistryError.CompatibilityNotConfigured(request.Subject)));

    internal RegistryResponse Put(RegistryRequest request)
    {
        var level = ReadLevel(request);
        compatibility.Set(request.Subject, level);
        return Accepted(level);
    }

    internal RegistryResponse Delete(RegistryRequest request) =>
        Level(compatibility.Clear(request.Subject) ?? throw new RegistryException(RegistryError.SubjectNotFound(request.Subject)));

    private static CompatibilityMode ReadLevel(RegistryRequest request) => CompatibilityLevelName.Parse(request.ReadText("compatibility"));

    // The contract has two names for one thing: "compatibility" where a client sets it, "compatibilityLevel" where it reads it.
    private static RegistryResponse Accepted(CompatibilityMode level) => RegistryResponse.Text("compatibility", CompatibilityLevelName.Of(level));

    private static RegistryResponse Level(CompatibilityMode level) => RegistryResponse.Text("compatibilityLevel", CompatibilityLevelName.Of(level));
}
