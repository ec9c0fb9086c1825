using Confluent.Kafka;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>Ordinary Confluent.Kafka clients, with short time-outs and silent logs.</summary>
internal static class KafkaClients
{
    internal static IProducer<string, string> Producer(this KafkaCluster cluster, Action<ProducerConfig>? configure = null)
    {
        var config = new ProducerConfig
        {
            BootstrapServers = cluster.BootstrapServers,
            Acks = Acks.All,
            EnableIdempotence = true,
            LingerMs = 0,
            MessageTimeoutMs = 15_000,
        };
        configure?.Invoke(config);
        return new ProducerBuilder<string, string>(config).SetLogHandler(static (_, _) => { }).SetErrorHandler(static (_, _) => { }).Build();
    }

    internal static IConsumer<string, string> Consumer(this KafkaCluster cluster, Action<ConsumerConfig>? configure = null) =>
        cluster.ConsumerBuilder(configure).Build();

    internal static ConsumerBuilder<string, string> ConsumerBuilder(this KafkaCluster cluster, Action<ConsumerConfig>? configure = null)
    {
        var config = new ConsumerConfig
        {
            BootstrapServers = cluster.BootstrapServers,
            GroupId = "group",
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnableAutoCommit = false,
            HeartbeatIntervalMs = 100,
            SessionTimeoutMs = 6_000,
            TopicMetadataRefreshIntervalMs = 1_000,
        };
        configure?.Invoke(config);
        return new ConsumerBuilder<string, string>(config).SetLogHandler(static (_, _) => { }).SetErrorHandler(static (_, _) => { });
    }

    internal static Task<DeliveryResult<string, string>> SendAsync(this IProducer<string, string> producer, string topic, string value, int partition = 0) =>
        producer.ProduceAsync(
            new Confluent.Kafka.TopicPartition(topic, partition),
            new Message<string, string> { Key = value, Value = value },
            TestContext.Current.CancellationToken);

    /// <summary>Consumes exactly <paramref name="count"/> records, or fails at the deadline.</summary>
    internal static IReadOnlyList<ConsumeResult<string, string>> Take(this IConsumer<string, string> consumer, int count)
    {
        using var deadline = new CancellationTokenSource(Eventually.Deadline);
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

    internal static IEnumerable<string> Values(this IEnumerable<ConsumeResult<string, string>> records) => records.Select(static record => record.Message.Value);
}
