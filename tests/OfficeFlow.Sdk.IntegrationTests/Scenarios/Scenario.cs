using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeFlow.Configuration;
using OfficeFlow.Sdk.IntegrationTests.Clusters;
using OfficeFlow.Topics;

namespace OfficeFlow.Sdk.IntegrationTests.Scenarios;

/// <summary>Services on the run's cluster with a topic and a group of their own, and a plain client beside them.</summary>
internal sealed class Scenario<TScenario> : IAsyncDisposable
{
    private readonly TestCluster _cluster;
    private readonly List<IHost> _services = [];
    private readonly IProducer<byte[], byte[]> _stranger;

    public Scenario(TestCluster cluster)
    {
        _cluster = cluster;
        cluster.DeleteAtTheEnd(Topic, DeadLetterTopic);
        _stranger = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = cluster.BootstrapServers, EnableIdempotence = true }).SetLogHandler(static (_, _) => { }).Build();
    }

    public static string Topic => ScenarioMessage<TScenario>.Descriptor.Topic.PlainName;

    public static string DeadLetterTopic => ScenarioMessage<TScenario>.Descriptor.Topic.DeadLetterTopic;

    public static string Group => $"it-{typeof(TScenario).Name}-{TestCluster.RunId}";

    public ScenarioLedger Ledger { get; } = new();

    /// <summary>Builds a service that handles the scenario's message; one that also sends it needs the registry to start.</summary>
    public IHost BuildService(Func<ScenarioMessage<TScenario>, MessageContext, CancellationToken, Task>? script = null, Action<OfficeFlowOptions>? configure = null, bool sends = true)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "integration-tests" });
        builder.Services.AddTransient(_ => new ScenarioHandler<TScenario>(Ledger, script ?? (static (_, _, _) => Task.CompletedTask)));
        IOfficeFlowBuilder officeFlow = builder.Services.AddOfficeFlow(options =>
        {
            options.Kafka.BootstrapServers = _cluster.BootstrapServers;
            options.Kafka.AllowInsecureTransport = true;
            options.SchemaRegistry.Url = _cluster.RegistryUrl;
            options.SchemaRegistry.AllowInsecureTransport = true;
            options.SchemaRegistry.AutoRegister = true;
            options.Topics.CreateMissing = true;
        });
        officeFlow.AddHandler<ScenarioHandler<TScenario>, ScenarioMessage<TScenario>>();
        if (sends)
        {
            officeFlow.Messages.AddProduced<ScenarioMessage<TScenario>>();
        }

        if (_cluster.Embedded is { } kafka)
        {
            officeFlow.UseEmbeddedKafka(kafka);
        }

        builder.Services.Configure<OfficeFlowOptions>(options =>
        {
            options.Consumer.GroupId = Group;
            options.Retry.InitialDelay = TimeSpan.FromMilliseconds(50);
            configure?.Invoke(options);
        });
        IHost service = builder.Build();
        _services.Add(service);
        return service;
    }

    public async Task<IHost> StartServiceAsync(Func<ScenarioMessage<TScenario>, MessageContext, CancellationToken, Task>? script = null, Action<OfficeFlowOptions>? configure = null)
    {
        IHost service = BuildService(script, configure);
        await service.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    /// <summary>Creates the scenario's topics without starting anything.</summary>
    public Task CreateTopicsAsync() =>
        BuildService().Services.GetRequiredService<TopicManager>().CreateServiceTopicsAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends messages through a service: for each number one, spread over the keys.</summary>
    public static Task<PublishReceipt[]> SendAsync(IHost service, int count, int keys, int from = 0)
    {
        IMessagePublisher publisher = service.Services.GetRequiredService<IMessagePublisher>();
        return Task.WhenAll(Enumerable.Range(from, count).Select(number => publisher.PublishAsync(
            new Destination(Topic), new ScenarioMessage<TScenario>($"key-{number % keys}", number), cancellationToken: TestContext.Current.CancellationToken)));
    }

    /// <summary>Sends a record that no SDK has written.</summary>
    public Task SendRawAsync(string key, byte[]? value, params (string Name, string Value)[] headers)
    {
        var record = new Message<byte[], byte[]> { Key = Encoding.UTF8.GetBytes(key), Value = value!, Headers = [] };
        foreach ((string name, string text) in headers)
        {
            record.Headers.Add(name, Encoding.UTF8.GetBytes(text));
        }

        return _stranger.ProduceAsync(Topic, record, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads a topic from its beginning with a plain client until it has given as many records as expected.</summary>
    public Task<IReadOnlyList<ConsumeResult<byte[], byte[]>>> ReadAsync(string topic, int expected) =>
        Task.Run<IReadOnlyList<ConsumeResult<byte[], byte[]>>>(() => Read(topic, expected, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        foreach (IHost service in _services)
        {
            // Disposing stops what the host has started; a host whose start has failed cannot be asked to stop.
            await ((IAsyncDisposable)service).DisposeAsync();
        }

        _stranger.Dispose();
    }

    private List<ConsumeResult<byte[], byte[]>> Read(string topic, int expected, CancellationToken cancellationToken)
    {
        var config = new ConsumerConfig
        {
            BootstrapServers = _cluster.BootstrapServers,
            GroupId = $"it-reader-{Guid.NewGuid():N}",
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoCommit = false,
            FetchWaitMaxMs = 10,
        };
        using IConsumer<byte[], byte[]> reader = new ConsumerBuilder<byte[], byte[]>(config).Build();
        reader.Assign(PartitionsOf(topic));
        var records = new List<ConsumeResult<byte[], byte[]>>();
        long deadline = Environment.TickCount64 + 30_000;
        while (records.Count < expected && Environment.TickCount64 < deadline)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Consume(TimeSpan.FromMilliseconds(100)) is { } record)
            {
                records.Add(record);
            }
        }

        return records;
    }

    private IEnumerable<TopicPartitionOffset> PartitionsOf(string topic)
    {
        using IAdminClient admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = _cluster.BootstrapServers }).Build();
        TopicMetadata metadata = admin.GetMetadata(TimeSpan.FromSeconds(10)).Topics.Single(found => found.Topic == topic);
        return [.. metadata.Partitions.Select(partition => new TopicPartitionOffset(topic, partition.PartitionId, Offset.Beginning))];
    }
}
