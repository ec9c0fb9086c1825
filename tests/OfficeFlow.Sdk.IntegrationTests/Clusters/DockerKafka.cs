using DotNet.Testcontainers.Builders;
using Testcontainers.Kafka;

namespace OfficeFlow.Sdk.IntegrationTests.Clusters;

/// <summary>A broker in Docker, where an engine answers.</summary>
internal sealed class DockerKafka : IAsyncDisposable
{
    private const string Image = "confluentinc/cp-kafka:7.9.0";

    private readonly KafkaContainer _container;

    private DockerKafka(KafkaContainer container) => _container = container;

    public string BootstrapServers => new Uri(_container.GetBootstrapAddress()).Authority;

    /// <summary>Starts a broker; says why when there is none.</summary>
    public static async Task<DockerKafka?> TryStartAsync()
    {
        try
        {
            KafkaContainer container = new KafkaBuilder(Image).Build();
            await container.StartAsync();
            return new DockerKafka(container);
        }
        catch (DockerUnavailableException exception)
        {
            await Console.Out.WriteLineAsync($"No Docker engine answers, so the tests run on the embedded cluster: {exception.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
