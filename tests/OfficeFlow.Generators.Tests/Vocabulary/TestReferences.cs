using Microsoft.CodeAnalysis;

namespace OfficeFlow.Generators.Tests.Vocabulary;

/// <summary>What a project that uses the contracts references.</summary>
internal static class TestReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsWanted)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static IReadOnlyList<MetadataReference> WithoutContracts { get; } =
        [.. All.Where(static reference => !Path.GetFileName(reference.Display!).StartsWith("OfficeFlow.", StringComparison.Ordinal))];

    private static bool IsWanted(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name is "mscorlib" or "netstandard" or "OfficeFlow.Sdk.Contracts" or "OfficeFlow.Avro" or "Microsoft.Extensions.DependencyInjection.Abstractions"
            || (name.StartsWith("System", StringComparison.Ordinal) && !name.Contains("Data.", StringComparison.Ordinal));
    }
}
