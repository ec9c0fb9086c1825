using Microsoft.CodeAnalysis.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads the MSBuild properties that the package makes visible to the compiler.</summary>
internal static class BuildPropertiesParser
{
    public static BuildProperties Parse(AnalyzerConfigOptions options) => new(
        Read(options, "RootNamespace"),
        string.Equals(Read(options, "OfficeFlowGeneratedAccessibility"), "internal", StringComparison.OrdinalIgnoreCase));

    private static string? Read(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) && value.Trim() is { Length: > 0 } text ? text : null;
}
