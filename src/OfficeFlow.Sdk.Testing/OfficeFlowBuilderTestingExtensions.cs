using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;
using OfficeFlow.Testing.Hosting;
using OfficeFlow.Topics;

namespace OfficeFlow;

/// <summary>Points a service at an embedded cluster or registry instead of a real one.</summary>
public static class OfficeFlowBuilderTestingExtensions
{
    /// <summary>Lets the service use an embedded cluster, whatever its configuration says about brokers.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="kafka">The cluster; dispose it after the host.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Missing topics are created, those of organizations too when they are first used; time-outs and waits are set so that nothing takes longer than it must;
    /// without a consumer group the service's name is taken. Everything else is as on a real cluster.
    /// </remarks>
    public static IOfficeFlowBuilder UseEmbeddedKafka(this IOfficeFlowBuilder builder, Testing.EmbeddedKafka kafka)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(kafka);
        _ = builder.Services.Configure<OfficeFlowOptions>(options => EmbeddedClusterSettings.Apply(options, kafka));
        _ = builder.Services.AddSingleton<IPostConfigureOptions<OfficeFlowOptions>, EmbeddedConsumerGroup>();
        _ = builder.Services.Replace(ServiceDescriptor.Singleton<ITopicAdmin>(services => new EmbeddedTopicAdmin(
            kafka, services.GetRequiredService<IOptions<OfficeFlowOptions>>().Value, services.GetRequiredService<TimeProvider>())));
        return builder;
    }

    /// <summary>Lets the service use an embedded Schema Registry, whatever its configuration says about one. The service registers its schemas itself.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="registry">The registry; dispose it after the host.</param>
    /// <returns>The builder.</returns>
    public static IOfficeFlowBuilder UseEmbeddedSchemaRegistry(this IOfficeFlowBuilder builder, Testing.EmbeddedSchemaRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(registry);
        _ = builder.Services.Configure<OfficeFlowOptions>(options =>
        {
            options.SchemaRegistry.Url = registry.Url.ToString();
            options.SchemaRegistry.UserName = null;
            options.SchemaRegistry.Password = null;
            options.SchemaRegistry.AutoRegister = true;
        });
        return builder;
    }
}
