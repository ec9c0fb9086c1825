using System.Globalization;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using OfficeFlow.Configuration;
using OfficeFlow.Transport;

namespace OfficeFlow.Topics;

/// <summary>Creates topics through the cluster's admin protocol.</summary>
internal sealed class KafkaTopicAdmin(OfficeFlowOptions options, TimeProvider time) : ITopicAdmin
{
    private const short BrokersForTwoInSync = 3;

    private static readonly TimeSpan LeaderTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LeaderPoll = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan _timeout = options.Kafka.RequestTimeout;

    public async Task<IReadOnlySet<string>> ListTopicsAsync(CancellationToken cancellationToken)
    {
        using IAdminClient admin = CreateClient();
        Metadata metadata = await GetMetadataAsync(admin, cancellationToken).ConfigureAwait(false);
        return metadata.Topics.Where(static topic => !topic.Error.IsError).Select(static topic => topic.Topic).ToHashSet(StringComparer.Ordinal);
    }

    public async Task CreateTopicsAsync(IReadOnlyCollection<TopicDefinition> topics, CancellationToken cancellationToken)
    {
        using IAdminClient admin = CreateClient();
        Metadata metadata = await GetMetadataAsync(admin, cancellationToken).ConfigureAwait(false);
        try
        {
            await admin.CreateTopicsAsync(topics.Select(topic => ToSpecification(topic, metadata.Brokers.Count)), new CreateTopicsOptions { RequestTimeout = _timeout, OperationTimeout = _timeout })
                .WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CreateTopicsException exception)
        {
            ThrowIfRefused(exception);
        }
        catch (KafkaException exception)
        {
            throw new OfficeFlowException($"Topics cannot be created: {exception.Error.Reason}. Check that the brokers of OfficeFlow:Kafka:BootstrapServers can be reached.", exception);
        }

        await WaitForLeadersAsync(admin, topics, cancellationToken).ConfigureAwait(false);
    }

    private static TopicSpecification ToSpecification(TopicDefinition topic, int brokers)
    {
        short replicas = (short)Math.Clamp(topic.Settings.ReplicationFactor, 1, Math.Max(1, brokers));
        var configs = new Dictionary<string, string>
        {
            ["cleanup.policy"] = "delete",
            ["retention.ms"] = ((long)topic.Settings.Retention.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),

            // With fewer than three copies two in sync would stop the topic as soon as one broker is away.
            ["min.insync.replicas"] = replicas >= BrokersForTwoInSync ? "2" : "1",
        };
        if (topic.MaxMessageBytes is { } maxMessageBytes)
        {
            configs["max.message.bytes"] = maxMessageBytes.ToString(CultureInfo.InvariantCulture);
        }

        return new TopicSpecification { Name = topic.Name, NumPartitions = topic.Settings.Partitions, ReplicationFactor = replicas, Configs = configs };
    }

    private static void ThrowIfRefused(CreateTopicsException exception)
    {
        CreateTopicReport? refused = exception.Results.FirstOrDefault(static result => result.Error.IsError && result.Error.Code != ErrorCode.TopicAlreadyExists);
        if (refused is not null)
        {
            throw new OfficeFlowException(
                $"Topic '{refused.Topic}' cannot be created: {refused.Error.Reason} ({refused.Error.Code}). Create it yourself, or give the service's user the right to create topics.", exception);
        }
    }

    // A new topic is known to the controller before every broker leads its partitions; who writes at once meets errors.
    private async Task WaitForLeadersAsync(IAdminClient admin, IReadOnlyCollection<TopicDefinition> topics, CancellationToken cancellationToken)
    {
        var missing = topics.Select(static topic => topic.Name).ToHashSet(StringComparer.Ordinal);
        long started = time.GetTimestamp();
        while (missing.Count > 0)
        {
            Metadata metadata = await GetMetadataAsync(admin, cancellationToken).ConfigureAwait(false);
            missing.ExceptWith(metadata.Topics
                .Where(static topic => !topic.Error.IsError && topic.Partitions.Count > 0 && topic.Partitions.TrueForAll(static partition => partition.Leader >= 0))
                .Select(static topic => topic.Topic));
            if (missing.Count > 0 && time.GetElapsedTime(started) > LeaderTimeout)
            {
                throw new OfficeFlowException($"Topic '{missing.First()}' was created but has no leader after {LeaderTimeout.TotalSeconds:0} s; look at the brokers' logs.");
            }

            if (missing.Count > 0)
            {
                await Task.Delay(LeaderPoll, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // The client's metadata call blocks its thread.
    private async Task<Metadata> GetMetadataAsync(IAdminClient admin, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => admin.GetMetadata(_timeout), cancellationToken).ConfigureAwait(false);
        }
        catch (KafkaException exception)
        {
            throw new OfficeFlowException(
                $"Kafka at '{options.Kafka.BootstrapServers}' does not answer: {exception.Error.Reason}. Check OfficeFlow:Kafka:BootstrapServers and that a broker runs there.", exception);
        }
    }

    private IAdminClient CreateClient() => new AdminClientBuilder(ClientConfiguration.ForAdmin(options))
        .SetErrorHandler(static (_, _) => { })
        .SetLogHandler(static (_, _) => { })
        .Build();
}
