namespace OfficeFlow.Avro;

/// <summary>Whether schemas get along, and every reason why not.</summary>
public sealed class CompatibilityResult
{
    internal CompatibilityResult(IReadOnlyList<SchemaIncompatibility> incompatibilities) => Incompatibilities = incompatibilities;

    /// <summary>True if there is no incompatibility.</summary>
    public bool IsCompatible => Incompatibilities.Count == 0;

    /// <summary>Every incompatibility, outer ones before inner ones; of a history, the latest schema first.</summary>
    public IReadOnlyList<SchemaIncompatibility> Incompatibilities { get; }

    /// <summary>Writes one incompatibility a line.</summary>
    /// <returns>The lines, or <c>compatible</c>.</returns>
    public override string ToString() => IsCompatible ? "compatible" : string.Join("\n", Incompatibilities);
}
