using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using OfficeFlow.PackageTests;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace OfficeFlow.PackageTests;

/// <summary>The packages of this working tree, packed once into a feed of their own under a version that was never used before: a cached package would test yesterday's code.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public static readonly string[] Names = ["OfficeFlow.Avro", "OfficeFlow.Sdk.Contracts", "OfficeFlow.Sdk", "OfficeFlow.Sdk.Testing"];

    public string Root { get; } = Directory.CreateTempSubdirectory("officeflow-packages-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string Version { get; } = $"0.0.0-test.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";

    public async ValueTask InitializeAsync()
    {
        foreach (string name in Names)
        {
            // Artifacts of their own: the tests that run at the same time must not see their assemblies replaced.
            await Shell.SucceedAsync(
                Repository(), "dotnet", "pack", $"src/{name}/{name}.csproj", "-c", "Release", "-o", Feed, $"-p:Version={Version}",
                "--artifacts-path", Path.Combine(Root, "artifacts"), "-v", "quiet", "-p:NuGetLockFilePath=" + Path.Combine(Root, "artifacts", "$(MSBuildProjectName).lock.json"));
        }
    }

    /// <summary>Lists the files in a package.</summary>
    public async Task<IReadOnlyList<string>> FilesOfAsync(string package)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(PathOf(package));
        return [.. archive.Entries.Select(static entry => entry.FullName)];
    }

    /// <summary>Reads the dependencies that a package declares: id and version range.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DependenciesOfAsync(string package, string framework)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(PathOf(package));
        await using Stream nuspec = await archive.GetEntry($"{package}.nuspec")!.OpenAsync();
        XDocument document = await XDocument.LoadAsync(nuspec, LoadOptions.None, CancellationToken.None);
        XNamespace ns = document.Root!.Name.Namespace;
        return document.Descendants(ns + "group")
            .Where(group => (string?)group.Attribute("targetFramework") == framework)
            .SelectMany(group => group.Elements(ns + "dependency"))
            .ToDictionary(static dependency => (string)dependency.Attribute("id")!, static dependency => (string)dependency.Attribute("version")!, StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string PathOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
