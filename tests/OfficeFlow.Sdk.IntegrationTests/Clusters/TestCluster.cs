using System.Collections.Concurrent;
using OfficeFlow.Configuration;
using OfficeFlow.Sdk.IntegrationTests.Clusters;
using OfficeFlow.Testing;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace OfficeFlow.Sdk.IntegrationTests.Clusters;

/// <summary>The cluster of this run: the one that <c>KAFKA_BROKERS</c> names, else one in Docker, else the embedded one. Says which.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, bool> _topics = new(StringComparer.Ordinal);
    private DockerKafka? _docker;
    private EmbeddedSchemaRegistry? _registry;

    /// <summary>Gets what makes this run's topics and groups its own: the cluster may be shared.</summary>
    public static string RunId { get; } = Guid.NewGuid().ToString("N")[..8];

    public string BootstrapServers { get; private set; } = "";

    public string RegistryUrl { get; private set; } = "";

    /// <summary>Gets the embedded cluster, or null on any other.</summary>
    public EmbeddedKafka? Embedded { get; private set; }

    public async ValueTask InitializeAsync()
    {
        string? brokers = Environment.GetEnvironmentVariable(KafkaOptions.BrokersVariable);
        if (!string.IsNullOrEmpty(brokers))
        {
            BootstrapServers = brokers;
        }
        else if (await DockerKafka.TryStartAsync() is { } docker)
        {
            _docker = docker;
            BootstrapServers = docker.BootstrapServers;
        }
        else
        {
            await StartEmbeddedAsync();
        }

        if (Environment.GetEnvironmentVariable(SchemaRegistryOptions.UrlVariable) is { Length: > 0 } url)
        {
            RegistryUrl = url;
        }
        else if (_registry is null)
        {
            await StartRegistryAsync();
        }

        await Console.Out.WriteLineAsync($"Integration tests on {(Embedded is null ? "a real cluster" : "the embedded cluster")} at {BootstrapServers}, registry at {RegistryUrl}, run {RunId}");
    }

    /// <summary>Starts an embedded cluster for one test that makes it misbehave, whatever cluster the others use.</summary>
    internal static async Task<TestCluster> StartOwnAsync()
    {
        var own = new TestCluster();
        await own.StartEmbeddedAsync();
        return own;
    }

    private async Task StartEmbeddedAsync()
    {
        Embedded = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = 3 });
        BootstrapServers = Embedded.BootstrapServers;
        await StartRegistryAsync();
    }

    private async Task StartRegistryAsync()
    {
        _registry = await EmbeddedSchemaRegistry.StartAsync();
        RegistryUrl = _registry.Url.ToString();
    }

    /// <summary>Notes topics to delete when the run is over; sooner they would be missed by the next test that uses them, since deleting takes a cluster a while.</summary>
    internal void DeleteAtTheEnd(params ReadOnlySpan<string> topics)
    {
        foreach (string topic in topics)
        {
            _ = _topics.TryAdd(topic, true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Embedded is null && _docker is null && !_topics.IsEmpty)
        {
            await TopicCleanup.DeleteAsync(BootstrapServers, _topics.Keys);
        }

        if (_registry is not null)
        {
            await _registry.DisposeAsync();
        }

        if (Embedded is not null)
        {
            await Embedded.DisposeAsync();
        }

        if (_docker is not null)
        {
            await _docker.DisposeAsync();
        }
    }
}
