using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using OfficeFlow.Configuration;
using OfficeFlow.Testing;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>The cluster and the registry of a run: embedded ones, or real ones that the command line names.</summary>
internal sealed class RunCluster : IAsyncDisposable
{
    private const int Brokers = 3;

    private readonly RunSettings _settings;
    private readonly EmbeddedKafka? _kafka;
    private readonly EmbeddedSchemaRegistry? _registry;

    private RunCluster(RunSettings settings, EmbeddedKafka? kafka, EmbeddedSchemaRegistry? registry)
    {
        _settings = settings;
        _kafka = kafka;
        _registry = registry;
    }

    public static async Task<RunCluster> StartAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        EmbeddedKafka? kafka = settings.Brokers is null ? await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = Brokers }, cancellationToken) : null;
        EmbeddedSchemaRegistry? registry = settings.SchemaRegistry is null ? await EmbeddedSchemaRegistry.StartAsync(cancellationToken: cancellationToken) : null;
        return new RunCluster(settings, kafka, registry);
    }

    /// <summary>Points the service at the cluster. This is all that differs between the embedded cluster and a real one.</summary>
    public void Configure(IOfficeFlowBuilder builder)
    {
        if (_kafka is not null)
        {
            builder.UseEmbeddedKafka(_kafka);
        }

        if (_registry is not null)
        {
            builder.UseEmbeddedSchemaRegistry(_registry);
        }

        builder.Services.Configure<OfficeFlowOptions>(options =>
        {
            options.Kafka.BootstrapServers ??= _settings.Brokers;
            options.Kafka.AllowInsecureTransport = true;
            options.SchemaRegistry.Url ??= _settings.SchemaRegistry;
            options.SchemaRegistry.AllowInsecureTransport = true;
        });
    }

    /// <summary>Gets settings for a plain consumer.</summary>
    public ConsumerConfig ConsumerConfig(string groupId)
    {
        var config = new ConsumerConfig
        {
            BootstrapServers = _kafka?.BootstrapServers ?? _settings.Brokers,
            GroupId = groupId,
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoCommit = false,
        };
        Apply(config, _kafka is null ? null : EmbeddedKafka.RecommendedConsumerSettings);
        return config;
    }

    /// <summary>Gets settings for a plain producer.</summary>
    public ProducerConfig ProducerConfig()
    {
        var config = new ProducerConfig { BootstrapServers = _kafka?.BootstrapServers ?? _settings.Brokers, EnableIdempotence = true };
        Apply(config, _kafka is null ? null : EmbeddedKafka.RecommendedProducerSettings);
        return config;
    }

    public async ValueTask DisposeAsync()
    {
        if (_registry is not null)
        {
            await _registry.DisposeAsync();
        }

        if (_kafka is not null)
        {
            await _kafka.DisposeAsync();
        }
    }

    private static void Apply(ClientConfig config, IReadOnlyDictionary<string, string>? settings)
    {
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>())
        {
            config.Set(name, value);
        }
    }
}
