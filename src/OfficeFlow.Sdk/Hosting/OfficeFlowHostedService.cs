using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;
using OfficeFlow.Consuming;
using OfficeFlow.Producing;
using OfficeFlow.Serialization;
using OfficeFlow.Topics;

namespace OfficeFlow.Hosting;

/// <summary>Starts the service's messaging in the order in which it can work: topics, schemas, then the consumer. Stops it the other way round.</summary>
internal sealed class OfficeFlowHostedService(
    IServiceProvider services,
    IOptions<OfficeFlowOptions> options,
    MessageTable messages,
    HandlerTable handlers,
    SchemaIds schemaIds,
    IHostApplicationLifetime lifetime,
    ILogger<OfficeFlowConsumer> logger) : IHostedService
{
    private readonly SafeLogger<OfficeFlowConsumer> _logger = new(logger);
    private OfficeFlowConsumer? _consumer;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Topics.CreateMissing == true)
        {
            _ = await services.GetRequiredService<TopicManager>().CreateServiceTopicsAsync(cancellationToken).ConfigureAwait(false);
        }

        // The first message must not be the one that finds out that its schema is refused.
        foreach (MessageDescriptor message in messages.Produced)
        {
            _ = await schemaIds.GetAsync(message, cancellationToken).ConfigureAwait(false);
        }

        Log.SchemasEnsured(_logger, messages.Produced.Count);
        if (handlers.Registrations.Count > 0)
        {
            _consumer = services.GetRequiredService<OfficeFlowConsumer>();
            _consumer.Start();
            _ = StopHostOnFailureAsync(_consumer);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_consumer is not null)
            {
                await _consumer.StopAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // A consumer that has failed says so by throwing; what the service has sent is waited for all the same.
            await services.GetRequiredService<OfficeFlowProducer>().StopAsync().ConfigureAwait(false);
        }
    }

    // A service that silently consumes nothing is worse than one that ends and is started again.
    private async Task StopHostOnFailureAsync(OfficeFlowConsumer consumer)
    {
        await consumer.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (consumer.Completion.IsFaulted)
        {
            lifetime.StopApplication();
        }
    }
}
