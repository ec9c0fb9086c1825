using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;
using OfficeFlow.Consuming;
using OfficeFlow.Correlation;
using OfficeFlow.DeadLettering;
using OfficeFlow.Producing;
using OfficeFlow.Retry;
using OfficeFlow.Serialization;
using OfficeFlow.Topics;
using OfficeFlow.Transport;

namespace OfficeFlow.Hosting;

/// <summary>How the components are put together; the one place that knows all of them.</summary>
internal static class RuntimeServices
{
    public static void Add(IServiceCollection services)
    {
        AddRegistry(services);
        AddProducer(services);
        AddConsumer(services);
        services.TryAddSingleton<ITopicAdmin>(static provider => new KafkaTopicAdmin(Options(provider), Time(provider)));
        services.TryAddSingleton(static provider => new TopicManager(
            provider.GetRequiredService<ITopicAdmin>(),
            provider.GetRequiredService<MessageTable>(),
            provider.GetRequiredService<HandlerTable>(),
            provider.GetRequiredService<IOptions<OfficeFlowOptions>>(),
            Logger<TopicManager>(provider)));
    }

    private static void AddRegistry(IServiceCollection services)
    {
        services.TryAddSingleton<ISchemaRegistry>(static provider => new SchemaRegistryClient(Options(provider).SchemaRegistry));
        services.TryAddSingleton(static provider => new SchemaIds(provider.GetRequiredService<ISchemaRegistry>(), Options(provider).SchemaRegistry.AutoRegister ?? false));
        services.TryAddSingleton(static provider => new WriterSchemas(
            provider.GetRequiredService<ISchemaRegistry>(),
            Options(provider).SchemaRegistry.UnknownSchemaTtl,
            Time(provider),
            Logger<OfficeFlowConsumer>(provider)));
    }

    private static void AddProducer(IServiceCollection services)
    {
        services.TryAddSingleton<IRecordProducer>(static provider => new RecordProducer(
            ClientConfiguration.ForProducer(Options(provider)),
            Logger<OfficeFlowProducer>(provider),
            Time(provider)));
        services.TryAddSingleton(static provider => new OfficeFlowProducer(
            Options(provider),
            provider.GetRequiredService<IRecordProducer>(),
            provider.GetRequiredService<SchemaIds>(),
            provider.GetRequiredService<CorrelationTracker>(),
            Time(provider)));
        services.TryAddSingleton<IMessagePublisher>(static provider => provider.GetRequiredService<OfficeFlowProducer>());
    }

    private static void AddConsumer(IServiceCollection services)
    {
        services.TryAddSingleton<IRecordConsumerFactory>(static provider => new RecordConsumerFactory(
            ClientConfiguration.ForConsumer(Options(provider)),
            Logger<OfficeFlowConsumer>(provider)));
        services.TryAddSingleton(CreateConsumer);
    }

    private static OfficeFlowConsumer CreateConsumer(IServiceProvider provider)
    {
        OfficeFlowOptions options = Options(provider);
        HandlerTable handlers = provider.GetRequiredService<HandlerTable>();
        if (string.IsNullOrWhiteSpace(options.Consumer.GroupId))
        {
            throw new OfficeFlowException("OfficeFlow:Consumer:GroupId is empty but the service has handlers; set it to the service's consumer group.");
        }

        var runtime = new ConsumerRuntime(
            options.Consumer.GroupId,
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<CorrelationTracker>(),
            new ConsumerCounters(),
            Time(provider),
            Logger<OfficeFlowConsumer>(provider));
        var subscription = new Subscription(handlers);
        var resolver = new MessageResolver(
            handlers, provider.GetRequiredService<MessageTable>(), subscription, provider.GetRequiredService<WriterSchemas>(), DecodeLimits.Default);
        var deadLetters = new DeadLetterWriter(provider.GetRequiredService<IRecordProducer>(), runtime.ConsumerGroup, runtime.Time, runtime.Logger);
        var processor = new RecordProcessor(resolver, subscription, deadLetters, new RetryPolicy(options.Retry), runtime);
        return new OfficeFlowConsumer(
            () => new PollLoop(provider.GetRequiredService<IRecordConsumerFactory>(), subscription, processor, options.Consumer, runtime),
            options.Consumer,
            runtime);
    }

    private static OfficeFlowOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<OfficeFlowOptions>>().Value;

    // Without a host there may be no logging, and that is no reason to fail.
    private static ILogger<T> Logger<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() is { } logger ? new SafeLogger<T>(logger) : NullLogger<T>.Instance;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
