namespace OfficeFlow.PackageTests;

public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public async Task Contracts_Packed_BringsGeneratorAndItsAvroAlong()
    {
        IReadOnlyList<string> files = await packages.FilesOfAsync("OfficeFlow.Sdk.Contracts");

        Assert.Contains("analyzers/dotnet/cs/OfficeFlow.Generators.dll", files);
        Assert.Contains("analyzers/dotnet/cs/OfficeFlow.Avro.dll", files);
        Assert.Contains("buildTransitive/OfficeFlow.Sdk.Contracts.props", files);
        Assert.Contains("buildTransitive/OfficeFlow.Sdk.Contracts.targets", files);
    }

    [Fact]
    public async Task Contracts_Packed_DependsOnNoKafkaClient()
    {
        IReadOnlyDictionary<string, string> dependencies = await packages.DependenciesOfAsync("OfficeFlow.Sdk.Contracts", "net10.0");

        Assert.Equal(["Microsoft.Extensions.DependencyInjection.Abstractions", "OfficeFlow.Avro"], dependencies.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sdk_Packed_TakesAnyClientOfTheSameMajorVersion()
    {
        IReadOnlyDictionary<string, string> dependencies = await packages.DependenciesOfAsync("OfficeFlow.Sdk", "net10.0");

        Assert.Equal("[2.16.0, 3.0.0)", dependencies["Confluent.Kafka"]);
        Assert.Contains("OfficeFlow.Sdk.Contracts", dependencies.Keys);
    }

    [Fact]
    public async Task Testing_Packed_TakesExactlyTheNativeLibraryItCalls()
    {
        IReadOnlyDictionary<string, string> dependencies = await packages.DependenciesOfAsync("OfficeFlow.Sdk.Testing", "net10.0");

        Assert.Equal("[2.16.0]", dependencies["librdkafka.redist"]);
    }

    [Fact]
    public async Task Avro_Packed_DependsOnNothing()
    {
        Assert.Empty(await packages.DependenciesOfAsync("OfficeFlow.Avro", "net10.0"));
        Assert.Empty(await packages.DependenciesOfAsync("OfficeFlow.Avro", ".NETStandard2.0"));
    }
}
