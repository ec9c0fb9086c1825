using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;
using OfficeFlow.Testing;

namespace OfficeFlow.Benchmarks;

/// <summary>The cluster that the contestants of a suite share, and services on it.</summary>
internal sealed class BenchCluster : IAsyncDisposable
{
    private readonly EmbeddedKafka _kafka;
    private readonly EmbeddedSchemaRegistry _registry;

    private BenchCluster(EmbeddedKafka kafka, EmbeddedSchemaRegistry registry)
    {
        _kafka = kafka;
        _registry = registry;
    }

    public static async Task<BenchCluster> StartAsync(CancellationToken cancellationToken) => new(
        await EmbeddedKafka.StartAsync(cancellationToken: cancellationToken),
        await EmbeddedSchemaRegistry.StartAsync(cancellationToken: cancellationToken));

    public void CreateTopic(string name, int partitions) => _kafka.CreateTopic(name, partitions);

    public void DeleteTopic(string name) => _kafka.DeleteTopic(name);

    /// <summary>Builds a service with what the caller adds; every contestant gets the same client settings.</summary>
    public IHost BuildService(Action<IOfficeFlowBuilder> add, Action<OfficeFlowOptions>? configure = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "benchmarks" });
        IOfficeFlowBuilder officeFlow = builder.Services.AddOfficeFlow(static options =>
        {
            options.Consumer.GroupId = $"benchmarks-{Guid.NewGuid():N}";
            options.Producer.Compression = RecordCompression.None;
        });
        add(officeFlow);
        officeFlow.UseEmbeddedKafka(_kafka).UseEmbeddedSchemaRegistry(_registry);
        builder.Services.Configure<OfficeFlowOptions>(options =>
        {
            options.Producer.Linger = TimeSpan.FromMilliseconds(5);
            configure?.Invoke(options);
        });
        return builder.Build();
    }

    /// <summary>Gets the options that services on this cluster end up with, for contestants that use the raw client.</summary>
    public OfficeFlowOptions Options()
    {
        using IHost host = BuildService(static _ => { });
        return host.Services.GetRequiredService<IOptions<OfficeFlowOptions>>().Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        await _kafka.DisposeAsync();
    }
}
