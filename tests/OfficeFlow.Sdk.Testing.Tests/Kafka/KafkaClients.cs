using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

/// <summary>Plain Confluent.Kafka clients with the recommended settings.</summary>
internal static class KafkaClients
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    internal static IProducer<string, string> Producer(string bootstrapServers, Action<ProducerConfig>? configure = null)
    {
        var config = new ProducerConfig(new Dictionary<string, string>(EmbeddedKafka.RecommendedProducerSettings))
        {
            BootstrapServers = bootstrapServers,
            MessageTimeoutMs = 10_000,
        };
        configure?.Invoke(config);
        return new ProducerBuilder<string, string>(config).SetLogHandler(static (_, _) => { }).Build();
    }

    internal static IConsumer<string, string> Consumer(string bootstrapServers, string group, Action<ConsumerConfig>? configure = null) =>
        ConsumerBuilder(bootstrapServers, group, configure).Build();

    internal static ConsumerBuilder<string, string> ConsumerBuilder(string bootstrapServers, string group, Action<ConsumerConfig>? configure = null)
    {
        var config = new ConsumerConfig(new Dictionary<string, string>(EmbeddedKafka.RecommendedConsumerSettings))
        {
            BootstrapServers = bootstrapServers,
            GroupId = group,
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoCommit = false,
        };
        configure?.Invoke(config);
        return new ConsumerBuilder<string, string>(config).SetLogHandler(static (_, _) => { });
    }

    internal static Task<DeliveryResult<string, string>> SendAsync(
        this IProducer<string, string> producer, string topic, string value, int partition = 0) =>
        producer.ProduceAsync(
            new TopicPartition(topic, partition),
            new Message<string, string> { Key = value, Value = value },
            TestContext.Current.CancellationToken);

    /// <summary>Consumes exactly <paramref name="count"/> records, or fails at the deadline.</summary>
    internal static IReadOnlyList<ConsumeResult<string, string>> Take(this IConsumer<string, string> consumer, int count)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var records = new List<ConsumeResult<string, string>>();
        while (records.Count < count)
        {
            records.Add(consumer.Consume(deadline.Token));
        }

        return records;
    }

    /// <summary>Gives the consumer a partition without a group.</summary>
    internal static IConsumer<string, string> At(this IConsumer<string, string> consumer, string topic, int partition = 0, long offset = 0)
    {
        consumer.Assign(new TopicPartitionOffset(topic, partition, offset));
        return consumer;
    }
}
