using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OfficeFlow.Configuration;

/// <summary>Fills in what the configuration leaves open from the environment: variables first, then what depends on Development.</summary>
/// <param name="environment">The host's environment, if there is a host.</param>
internal sealed class OfficeFlowOptionsDefaults(IHostEnvironment? environment = null) : IPostConfigureOptions<OfficeFlowOptions>
{
    private const string LocalBroker = "localhost:9092";

    public void PostConfigure(string? name, OfficeFlowOptions options)
    {
        bool isDevelopment = environment?.IsDevelopment() ?? false;
        options.ServiceName = FirstSet(options.ServiceName, environment?.ApplicationName) ?? "unknown";
        options.Kafka.BootstrapServers ??= FirstSet(Environment.GetEnvironmentVariable(KafkaOptions.BrokersVariable)) ?? LocalBroker;
        options.SchemaRegistry.Url ??= FirstSet(Environment.GetEnvironmentVariable(SchemaRegistryOptions.UrlVariable));
        options.SchemaRegistry.AutoRegister ??= isDevelopment;
        options.Topics.CreateMissing ??= isDevelopment;
    }

    private static string? FirstSet(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}
