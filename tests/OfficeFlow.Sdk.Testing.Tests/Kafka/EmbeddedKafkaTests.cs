using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

public sealed class EmbeddedKafkaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_WithoutOptions_IsOneBrokerThatProducesAndConsumes()
    {
        await using var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");

        var delivered = await producer.SendAsync("orders", "first");
        var record = Assert.Single(consumer.At("orders").Take(1));

        Assert.Equal([1], kafka.BrokerIds);
        Assert.Equal(0, delivered.Offset.Value);
        Assert.Equal(("first", "first"), (record.Message.Key, record.Message.Value));
    }

    [Fact]
    public async Task Start_WithTwoBrokersAndTopics_ShowsThemToClients()
    {
        var options = new EmbeddedKafkaOptions { Brokers = 2, Topics = { new EmbeddedTopic("orders", 6), new EmbeddedTopic("payments") } };
        await using var kafka = await EmbeddedKafka.StartAsync(options, Token);

        var metadata = ReadMetadata(kafka);

        Assert.Equal(2, kafka.BootstrapServers.Split(',').Length);
        Assert.Equal(kafka.BrokerIds, metadata.Brokers.Select(static broker => broker.BrokerId).Order());
        Assert.Equal(6, metadata.Topics.Single(static topic => topic.Topic == "orders").Partitions.Count);
        Assert.Equal(4, metadata.Topics.Single(static topic => topic.Topic == "payments").Partitions.Count);
    }

    [Fact]
    public async Task Topic_UsedBeforeItExists_IsCreatedWithFourPartitions()
    {
        await using var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);

        await producer.SendAsync("created-by-use", "first");

        Assert.Equal(EmbeddedKafka.AutoCreatedPartitions, Assert.Single(ReadMetadata(kafka).Topics).Partitions.Count);
    }

    [Fact]
    public async Task CreateTopic_WithReplicationFactor_PlacesReplicas()
    {
        await using var kafka = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = 3 }, Token);

        kafka.CreateTopic("two-replicas", partitions: 1, replicationFactor: 2);

        Assert.Equal(2, Assert.Single(Assert.Single(ReadMetadata(kafka).Topics).Partitions).Replicas.Length);
    }

    [Fact]
    public async Task DeleteTopic_ThenCreate_IsEmpty()
    {
        await using var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);
        kafka.CreateTopic("orders", partitions: 1);
        using (var producer = KafkaClients.Producer(kafka.BootstrapServers))
        {
            await producer.SendAsync("orders", "gone");
        }

        kafka.DeleteTopic("orders");
        kafka.CreateTopic("orders", partitions: 1);

        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
        Assert.Equal(0, consumer.QueryWatermarkOffsets(new TopicPartition("orders", 0), TimeSpan.FromSeconds(10)).High.Value);
    }

    [Fact]
    public async Task Topic_MisusedName_IsRefusedWithTheRemedy()
    {
        await using var kafka = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Topics = { new EmbeddedTopic("orders") } }, Token);

        Assert.Equal(
            "Topic 'orders' exists already; delete it first or choose another name.",
            Assert.Throws<InvalidOperationException>(() => kafka.CreateTopic("orders")).Message);
        Assert.Equal(
            "Topic 'odrers' does not exist; create it with 'CreateTopic' first.",
            Assert.Throws<InvalidOperationException>(() => kafka.DeleteTopic("odrers")).Message);
        Assert.StartsWith(
            "Topic 'my orders' has ' ' in its name; use letters, digits, '.', '_' and '-' only.",
            Assert.Throws<ArgumentException>(() => kafka.CreateTopic("my orders")).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Topic 'wide' cannot have '2' replicas on 1 broker(s); choose 1 to 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => kafka.CreateTopic("wide", replicationFactor: 2)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithSeveralMistakes_ReportsAllInOneMessage()
    {
        var options = new EmbeddedKafkaOptions
        {
            Brokers = 0,
            Topics = { new EmbeddedTopic("orders", 0), new EmbeddedTopic("a/b"), new EmbeddedTopic("twice"), new EmbeddedTopic("twice") },
        };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => EmbeddedKafka.StartAsync(options, Token));

        Assert.StartsWith(
            string.Join(
                Environment.NewLine,
                "'Brokers' is 0; choose 1 to 64.",
                "Topic 'orders' has 0 partitions; choose 1 to 10000.",
                "Topic 'a/b' has '/' in its name; use letters, digits, '.', '_' and '-' only.",
                "Topic 'twice' is listed 2 times; list it once."),
            exception.Message,
            StringComparison.Ordinal);
    }

    private static Metadata ReadMetadata(EmbeddedKafka kafka)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = kafka.BootstrapServers }).Build();
        return admin.GetMetadata(TimeSpan.FromSeconds(10));
    }
}
