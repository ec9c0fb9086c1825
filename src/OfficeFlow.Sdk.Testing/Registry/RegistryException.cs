namespace OfficeFlow.Testing.Registry;

/// <summary>Carries a refusal from the store to the HTTP answer; it never leaves the server.</summary>
internal sealed class RegistryException(RegistryError error) : Exception(error.Message)
{
    internal RegistryError Error { get; } = error;
}
