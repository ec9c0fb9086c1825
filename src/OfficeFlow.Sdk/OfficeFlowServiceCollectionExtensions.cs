using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;
using OfficeFlow.Correlation;
using OfficeFlow.Hosting;

namespace OfficeFlow;

/// <summary>Adds the SDK to a service.</summary>
public static class OfficeFlowServiceCollectionExtensions
{
    /// <summary>Adds the SDK with options from configuration; add what is sent and handled with the generated <c>AddProducers()</c> and <c>AddHandlers()</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The section <c>OfficeFlow</c>.</param>
    /// <returns>The builder for producers and handlers.</returns>
    /// <remarks>The options are validated when the host starts; every problem is in the one message of an <see cref="OptionsValidationException"/>.</remarks>
    public static IOfficeFlowBuilder AddOfficeFlow(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        _ = services.Configure<OfficeFlowOptions>(configuration);
        return services.AddOfficeFlow(static _ => { });
    }

    /// <summary>Adds the SDK with options from code; add what is sent and handled with the generated <c>AddProducers()</c> and <c>AddHandlers()</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder for producers and handlers.</returns>
    /// <remarks>The options are validated when the host starts; every problem is in the one message of an <see cref="OptionsValidationException"/>.</remarks>
    public static IOfficeFlowBuilder AddOfficeFlow(this IServiceCollection services, Action<OfficeFlowOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        _ = services.AddOptions<OfficeFlowOptions>().Configure(configure).ValidateOnStart();
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(OfficeFlowBuilder))?.ImplementationInstance is OfficeFlowBuilder present)
        {
            return present;
        }

        var builder = new OfficeFlowBuilder(services);
        _ = services.AddSingleton(builder);
        _ = services.AddSingleton(builder.Messages);
        _ = services.AddSingleton(builder.Handlers);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OfficeFlowOptions>, OfficeFlowOptionsDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OfficeFlowOptions>, OfficeFlowOptionsValidator>());
        services.TryAddSingleton<CorrelationTracker>();
        RuntimeServices.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OfficeFlowHostedService>());
        return builder;
    }
}
