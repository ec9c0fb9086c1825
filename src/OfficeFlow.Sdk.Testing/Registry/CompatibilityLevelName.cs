using OfficeFlow.Avro;

namespace OfficeFlow.Testing.Registry;

/// <summary>The compatibility levels as they are spelled on the wire.</summary>
internal static class CompatibilityLevelName
{
    internal static string Of(CompatibilityMode mode) => mode switch
    {
        CompatibilityMode.None => "NONE",
        CompatibilityMode.Backward => "BACKWARD",
        CompatibilityMode.BackwardTransitive => "BACKWARD_TRANSITIVE",
        CompatibilityMode.Forward => "FORWARD",
        CompatibilityMode.ForwardTransitive => "FORWARD_TRANSITIVE",
        CompatibilityMode.Full => "FULL",
        _ => "FULL_TRANSITIVE",
    };

    internal static CompatibilityMode Parse(string? name) => name?.ToUpperInvariant() switch
    {
        "NONE" => CompatibilityMode.None,
        "BACKWARD" => CompatibilityMode.Backward,
        "BACKWARD_TRANSITIVE" => CompatibilityMode.BackwardTransitive,
        "FORWARD" => CompatibilityMode.Forward,
        "FORWARD_TRANSITIVE" => CompatibilityMode.ForwardTransitive,
        "FULL" => CompatibilityMode.Full,
        "FULL_TRANSITIVE" => CompatibilityMode.FullTransitive,
        _ => throw new RegistryException(RegistryError.InvalidCompatibilityLevel()),
    };
}
