using Confluent.Kafka;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task Records_ProducedWhileBrokersFail_ArriveOnceAndInOrder()
    {
        const int Seed = 20_261_124;
        const int Count = 3_000;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Brokers = 3, Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer(config => { config.RetryBackoffMs = 10; config.RetryBackoffMaxMs = 50; config.ReconnectBackoffMs = 10; config.ReconnectBackoffMaxMs = 50; });
        var sent = new List<Task>();

        for (var index = 0; index < Count; index++)
        {
            sent.Add(producer.SendAsync("orders", $"{index}"));
            if (index % 100 == 50)
            {
                await DisturbAsync(cluster, random);
            }
        }

        await Task.WhenAll(sent);
        using var consumer = cluster.Consumer(config => config.EnablePartitionEof = true);
        Assert.Equal(Enumerable.Range(0, Count).Select(index => $"{index}"), consumer.At("orders").Take(Count).Values());
        Assert.True(consumer.Consume(Eventually.Deadline).IsPartitionEOF);
    }

    [Fact]
    public async Task Broker_TakenDownAndUp_ServesItsPartitionsAgain()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer(config => { config.ReconnectBackoffMs = 10; config.ReconnectBackoffMaxMs = 50; });
        _ = await producer.SendAsync("orders", "0");

        cluster.Faults.TakeBrokerDown(1);
        var waiting = producer.SendAsync("orders", "1");
        Assert.False(waiting.IsCompleted);
        cluster.Faults.BringBrokerUp(1);

        Assert.Equal(1, (await waiting).Offset.Value);
    }

    [Fact]
    public async Task Error_ForOnePartition_LeavesTheOthersAlone()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders", Partitions: 2) } });
        using var producer = cluster.Producer(config => config.EnableIdempotence = false);
        using var fault = cluster.Faults.Add(new KafkaFault
        {
            Api = ApiKey.Produce,
            Topic = "orders",
            Partition = 1,
            Error = ErrorCode.TopicAuthorizationFailed,
            Count = int.MaxValue,
        });

        var healthy = await producer.SendAsync("orders", "0", partition: 0);
        var failure = await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "1", partition: 1));

        Assert.Equal(0, healthy.Offset.Value);
        Assert.Equal(Confluent.Kafka.ErrorCode.TopicAuthorizationFailed, failure.Error.Code);
    }

    [Fact]
    public async Task Delay_OfOneRequest_HoldsItsAnswerBack()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer();
        _ = await producer.SendAsync("orders", "0");
        using var fault = cluster.Faults.Add(new KafkaFault { Api = ApiKey.Produce, Action = FaultAction.Delay, Delay = TimeSpan.FromMilliseconds(300) });

        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = await producer.SendAsync("orders", "1");

        Assert.True(watch.ElapsedMilliseconds >= 250, $"The answer came after {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task HalfOpenConnection_IsGivenUpByTheClient()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer(config => { config.SocketTimeoutMs = 1_000; config.RequestTimeoutMs = 1_000; });
        _ = await producer.SendAsync("orders", "0");
        using var fault = cluster.Faults.Add(new KafkaFault { Api = ApiKey.Produce, Action = FaultAction.Hang });

        var delivered = await producer.SendAsync("orders", "1");

        Assert.Equal((1, 1), (fault.Hits, delivered.Offset.Value));
    }

    [Fact]
    public async Task Journal_OfProduceAndCommit_HasThemInTheirOrder()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders"), new KafkaTopic("letters") } });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer();
        _ = await producer.SendAsync("orders", "0");
        consumer.Subscribe("orders");
        var record = consumer.Take(1)[0];

        cluster.Journal.Start();
        _ = await producer.SendAsync("letters", "0");
        consumer.Commit(record);
        cluster.Journal.Stop();

        var entries = cluster.Journal.Read().Where(static entry => entry.Api is ApiKey.Produce or ApiKey.OffsetCommit).ToArray();
        Assert.Equal([ApiKey.Produce, ApiKey.OffsetCommit], entries.Select(static entry => entry.Api));
        Assert.Equal("letters", Assert.Single(entries[0].Partitions).Topic);
    }

    private static async Task DisturbAsync(KafkaCluster cluster, Random random)
    {
        var broker = random.Next(1, 4);
        switch (random.Next(5))
        {
            case 0:
                cluster.Faults.TakeBrokerDown(broker);
                await Task.Yield();
                cluster.Faults.BringBrokerUp(broker);
                break;

            case 1:
                cluster.Faults.MoveLeader("orders", 0, broker);
                break;

            case 2:
                cluster.Faults.ResetConnections(broker);
                break;

            case 3:
                _ = cluster.Faults.Add(new KafkaFault { Api = ApiKey.Produce, Action = FaultAction.LoseAnswer });
                break;

            default:
                _ = cluster.Faults.Add(new KafkaFault { Api = ApiKey.Produce, Error = ErrorCode.NotEnoughReplicas });
                break;
        }
    }
}
