using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

public sealed class KafkaTopicFaultsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MoveLeader_BetweenRecords_LosesNoneAndMovesTheTraffic()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);

        kafka.Faults.MoveLeader("orders", 0, 1);
        await producer.SendAsync("orders", "at broker 1");
        kafka.Faults.MoveLeader("orders", 0, 2);
        kafka.Journal.Start();
        await producer.SendAsync("orders", "at broker 2");

        Assert.Equal(2, kafka.Journal.Read().Last(static request => request.Api == KafkaApi.Produce).BrokerId);
        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
        Assert.Equal(["at broker 1", "at broker 2"], consumer.At("orders").Take(2).Select(static record => record.Message.Value));
    }

    [Fact]
    public async Task RemoveLeader_UntilMoved_HoldsTheProducerBack()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);

        kafka.Faults.RemoveLeader("orders", 0);
        var pending = producer.SendAsync("orders", "waits for a leader");
        using (var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = kafka.BootstrapServers }).Build())
        {
            Assert.Equal(-1, admin.GetMetadata("orders", Patience).Topics[0].Partitions[0].Leader);
        }

        Assert.False(pending.IsCompleted);
        kafka.Faults.MoveLeader("orders", 0, 1);
        await pending;
    }

    [Fact]
    public async Task SetTopicError_UntilCleared_IsWhatClientsSee()
    {
        await using var kafka = await StartAsync();
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = kafka.BootstrapServers }).Build();

        kafka.Faults.SetTopicError("orders", KafkaError.TopicAuthorizationFailed);
        Assert.Equal(ErrorCode.TopicAuthorizationFailed, admin.GetMetadata("orders", Patience).Topics[0].Error.Code);

        kafka.Faults.ClearTopicError("orders");
        Assert.Equal(ErrorCode.NoError, admin.GetMetadata("orders", Patience).Topics[0].Error.Code);
    }

    [Fact]
    public async Task DeleteRecords_BeforeAnOffset_MovesTheBeginning()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        for (var number = 0; number < 4; number++)
        {
            await producer.SendAsync("orders", $"record {number}");
        }

        kafka.Faults.DeleteRecords("orders", 0, beforeOffset: 3);

        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
        var watermarks = consumer.QueryWatermarkOffsets(new TopicPartition("orders", 0), Patience);
        Assert.Equal((3, 4), (watermarks.Low.Value, watermarks.High.Value));
        Assert.Equal("record 3", consumer.At("orders", offset: 0).Take(1)[0].Message.Value);
        Assert.Throws<InvalidOperationException>(() => kafka.Faults.DeleteRecords("orders", 0, beforeOffset: 5));
    }

    [Fact]
    public async Task UnknownTopicOrPartition_InAnyFault_IsRefusedAndNotCreated()
    {
        await using var kafka = await StartAsync();
        Action[] topicFaults =
        [
            () => kafka.Faults.MoveLeader("odrers", 0, 1), () => kafka.Faults.RemoveLeader("odrers", 0), () => kafka.Faults.ClearTopicError("odrers"),
            () => kafka.Faults.SetTopicError("odrers", KafkaError.InvalidTopic), () => kafka.Faults.DeleteRecords("odrers", 0, 0),
            () => kafka.Faults.FailNextRequests("odrers", 0, KafkaApi.Produce, KafkaError.StorageError),
            () => kafka.Faults.MoveLeader("odrers", -1, 1),
        ];
        Action[] partitionFaults =
        [
            () => kafka.Faults.MoveLeader("orders", 1, 1), () => kafka.Faults.RemoveLeader("orders", -1),
            () => kafka.Faults.DeleteRecords("orders", 9, 0),
            () => kafka.Faults.FailNextRequests("orders", -2, KafkaApi.Produce, KafkaError.StorageError),
        ];

        Assert.All(topicFaults, static fault => Assert.StartsWith(
            "Topic 'odrers' does not exist; create it with 'CreateTopic' first.",
            Assert.Throws<ArgumentException>(fault).Message,
            StringComparison.Ordinal));
        Assert.All(partitionFaults, static fault => Assert.StartsWith(
            "Topic 'orders' has no partition", Assert.Throws<ArgumentException>(fault).Message, StringComparison.Ordinal));
        kafka.CreateTopic("odrers"); // would throw if a fault had created it
    }

    private static Task<EmbeddedKafka> StartAsync() =>
        EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = 2, Topics = { new EmbeddedTopic("orders", 1) } }, Token);
}
