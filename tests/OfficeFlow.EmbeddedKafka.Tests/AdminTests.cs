using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class AdminTests
{
    [Fact]
    public async Task Topics_CreatedEnlargedDeleted_AreWhatMetadataShows()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Brokers = 3 });
        using var admin = Admin(cluster);

        await admin.CreateTopicsAsync([new TopicSpecification { Name = "orders", NumPartitions = 3, ReplicationFactor = 2, Configs = new() { ["retention.ms"] = "1000" } }]);
        await admin.CreatePartitionsAsync([new PartitionsSpecification { Topic = "orders", IncreaseTo = 5 }]);
        var topic = Assert.Single(admin.GetMetadata("orders", Eventually.Deadline).Topics);
        Assert.Equal(5, topic.Partitions.Count);
        Assert.All(topic.Partitions, static partition => Assert.Equal((2, 2), (partition.Replicas.Length, partition.InSyncReplicas.Length)));

        await admin.DeleteTopicsAsync(["orders"]);
        Assert.DoesNotContain(admin.GetMetadata(Eventually.Deadline).Topics, static topic => topic.Topic == "orders");
    }

    [Theory]
    [InlineData("orders", 1, 1, Confluent.Kafka.ErrorCode.TopicAlreadyExists)]
    [InlineData("no spaces", 1, 1, Confluent.Kafka.ErrorCode.TopicException)]
    [InlineData("other", 1, 9, Confluent.Kafka.ErrorCode.InvalidReplicationFactor)]
    [InlineData("other", 99_999, 1, Confluent.Kafka.ErrorCode.InvalidPartitions)]
    public async Task Topic_ThatCannotBe_IsRefusedWithItsReason(string name, int partitions, short replicas, Confluent.Kafka.ErrorCode error)
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var admin = Admin(cluster);

        var failure = await Assert.ThrowsAsync<CreateTopicsException>(() =>
            admin.CreateTopicsAsync([new TopicSpecification { Name = name, NumPartitions = partitions, ReplicationFactor = replicas }]));

        Assert.Equal(error, failure.Results[0].Error.Code);
    }

    [Fact]
    public async Task Settings_Changed_AreDescribedWithTheirSource()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var admin = Admin(cluster);
        var topic = new ConfigResource { Type = ResourceType.Topic, Name = "orders" };

        await admin.IncrementalAlterConfigsAsync(new Dictionary<ConfigResource, List<ConfigEntry>>
        {
            [topic] = [new ConfigEntry { Name = "retention.ms", Value = "5000", IncrementalOperation = AlterConfigOpType.Set }],
        });
        await admin.IncrementalAlterConfigsAsync(new Dictionary<ConfigResource, List<ConfigEntry>>
        {
            [topic] = [new ConfigEntry { Name = "cleanup.policy", Value = "compact", IncrementalOperation = AlterConfigOpType.Append }],
        });
        var described = await admin.DescribeConfigsAsync([topic]);

        Assert.Equal(("5000", ConfigSource.DynamicTopicConfig), (described[0].Entries["retention.ms"].Value, described[0].Entries["retention.ms"].Source));
        Assert.Equal("delete,compact", described[0].Entries["cleanup.policy"].Value);
        Assert.Equal(ConfigSource.DefaultConfig, described[0].Entries["segment.bytes"].Source);
    }

    [Fact]
    public async Task Setting_ThatIsWrong_IsRefused()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var admin = Admin(cluster);

        var failure = await Assert.ThrowsAsync<IncrementalAlterConfigsException>(() => admin.IncrementalAlterConfigsAsync(new Dictionary<ConfigResource, List<ConfigEntry>>
        {
            [new ConfigResource { Type = ResourceType.Topic, Name = "orders" }] = [new ConfigEntry { Name = "retention.ms", Value = "soon" }],
        }));

        Assert.Equal(Confluent.Kafka.ErrorCode.InvalidConfig, failure.Results[0].Error.Code);
    }

    [Fact]
    public async Task Records_Deleted_MoveTheBeginning()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var admin = Admin(cluster);
        using var producer = cluster.Producer();
        foreach (var value in new[] { "0", "1", "2" })
        {
            _ = await producer.SendAsync("orders", value);
        }

        var deleted = await admin.DeleteRecordsAsync([new TopicPartitionOffset("orders", 0, 2)]);

        Assert.Equal(2, deleted[0].Offset.Value);
        using var consumer = cluster.Consumer();
        Assert.Equal(["2"], consumer.At("orders").Take(1).Values());
    }

    [Fact]
    public async Task Cluster_Described_ShowsBrokersThatAreUp()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Brokers = 3 });
        using var admin = Admin(cluster);
        cluster.Faults.TakeBrokerDown(2);

        var described = await admin.DescribeClusterAsync();

        Assert.Equal([1, 3], described.Nodes.Select(static node => node.Id).Order());
        Assert.Equal(1, described.Controller.Id);
    }

    [Fact]
    public async Task Write_WithTooFewReplicas_IsRefused()
    {
        var topic = new KafkaTopic("orders") { Settings = new Dictionary<string, string> { ["min.insync.replicas"] = "2" } };
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Brokers = 3, Topics = { topic } });
        using var producer = cluster.Producer(config => { config.MessageTimeoutMs = 1_000; config.EnableIdempotence = false; config.MessageSendMaxRetries = 1; });
        var leader = cluster.LeaderOf("orders", 0);
        cluster.Faults.SetInSyncReplicas("orders", 0, leader);

        var failure = await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "lonely"));

        Assert.Contains(failure.Error.Code, new[] { Confluent.Kafka.ErrorCode.NotEnoughReplicas, Confluent.Kafka.ErrorCode.Local_MsgTimedOut });
    }

    private static IAdminClient Admin(KafkaCluster cluster) =>
        new AdminClientBuilder(new AdminClientConfig { BootstrapServers = cluster.BootstrapServers }).SetLogHandler(static (_, _) => { }).Build();
}
