namespace OfficeFlow.PackageTests;

/// <summary>A folder outside the repository, with a feed and a package cache of its own.</summary>
internal sealed class UserFolder
{
    private readonly PackedPackages _packages;

    public UserFolder(PackedPackages packages, string name)
    {
        _packages = packages;
        Root = Path.Combine(packages.Root, name);
        Directory.CreateDirectory(Root);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="officeflow-test" value="{packages.Feed}" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(packages.Root, "cache")}" />
              </config>
            </configuration>
            """);

        // Stops MSBuild from looking further up.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Root { get; }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Writes a project as <c>dotnet new</c> and <c>dotnet add package</c> leave it.</summary>
    public void WriteProject(string name, string outputType, string[] packages, string[]? projects = null, string properties = "")
    {
        string references = string.Concat(packages.Select(package => package.StartsWith("OfficeFlow.", StringComparison.Ordinal)
            ? $"    <PackageReference Include=\"{package}\" Version=\"{_packages.Version}\" />\n"
            : $"    <PackageReference Include=\"{package}\" Version=\"10.0.12\" />\n"));
        references += string.Concat((projects ?? []).Select(static project => $"    <ProjectReference Include=\"../{project}/{project}.csproj\" />\n"));
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
            </Project>
            """);
    }

    public Task<ShellResult> BuildAsync(string project) => Shell.RunAsync(PathOf(project), "dotnet", "build", "-v", "quiet");

    /// <summary>Builds a project that must not give a single warning.</summary>
    public async Task BuildCleanAsync(string project)
    {
        ShellResult result = await BuildAsync(project);
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("0 Warning(s)", result.Output, StringComparison.Ordinal);
    }

    public Task<string> RunAsync(string project, params string[] arguments) =>
        Shell.SucceedAsync(PathOf(project), "dotnet", ["run", "--no-build", .. arguments]);
}
