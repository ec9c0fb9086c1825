namespace OfficeFlow.Testing.Registry;

/// <summary>The modes as they are spelled on the wire.</summary>
internal static class RegistryModeName
{
    internal static string Of(RegistryMode mode) => mode switch
    {
        RegistryMode.ReadWrite => "READWRITE",
        RegistryMode.ReadOnly => "READONLY",
        RegistryMode.ReadOnlyOverride => "READONLY_OVERRIDE",
        _ => "IMPORT",
    };

    internal static RegistryMode Parse(string? name) => name?.ToUpperInvariant() switch
    {
        "READWRITE" => RegistryMode.ReadWrite,
        "READONLY" => RegistryMode.ReadOnly,
        "READONLY_OVERRIDE" => RegistryMode.ReadOnlyOverride,
        "IMPORT" => RegistryMode.Import,
        _ => throw new RegistryException(RegistryError.InvalidMode()),
    };
}
