namespace OfficeFlow.Testing.Registry;

/// <summary>What a registry or a subject allows.</summary>
internal enum RegistryMode
{
    ReadWrite,
    ReadOnly,

    /// <summary>Read-only whatever the subjects say; for the whole registry only.</summary>
    ReadOnlyOverride,

    /// <summary>Schemas come with their ids and versions and are not judged.</summary>
    Import,
}
