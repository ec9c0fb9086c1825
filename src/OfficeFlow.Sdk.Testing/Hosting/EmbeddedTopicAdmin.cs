using OfficeFlow.Configuration;
using OfficeFlow.Topics;

namespace OfficeFlow.Testing.Hosting;

/// <summary>Creates topics on an embedded cluster, which has no admin protocol.</summary>
internal sealed class EmbeddedTopicAdmin(EmbeddedKafka kafka, OfficeFlowOptions options, TimeProvider time) : ITopicAdmin
{
    private readonly KafkaTopicAdmin _metadata = new(options, time);

    public Task<IReadOnlySet<string>> ListTopicsAsync(CancellationToken cancellationToken) => _metadata.ListTopicsAsync(cancellationToken);

    public Task CreateTopicsAsync(IReadOnlyCollection<TopicDefinition> topics, CancellationToken cancellationToken)
    {
        foreach (TopicDefinition topic in topics)
        {
            kafka.CreateTopic(topic.Name, topic.Settings.Partitions, Math.Clamp(topic.Settings.ReplicationFactor, 1, kafka.BrokerIds.Count));
        }

        return Task.CompletedTask;
    }
}
