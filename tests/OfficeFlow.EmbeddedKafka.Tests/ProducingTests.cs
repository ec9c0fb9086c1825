using Confluent.Kafka;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class ProducingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Records_ProducedIdempotently_AreConsumedInOrder(int brokers)
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Brokers = brokers, Topics = { new KafkaTopic("orders", Partitions: 3) } });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer();

        foreach (var partition in Enumerable.Range(0, 3))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(index => producer.SendAsync("orders", $"{index}", partition)));
        }

        foreach (var partition in Enumerable.Range(0, 3))
        {
            Assert.Equal(Enumerable.Range(0, 100).Select(index => $"{index}"), consumer.At("orders", partition).Take(100).Values());
        }
    }

    [Theory]
    [InlineData(CompressionType.None)]
    [InlineData(CompressionType.Gzip)]
    [InlineData(CompressionType.Snappy)]
    [InlineData(CompressionType.Lz4)]
    [InlineData(CompressionType.Zstd)]
    public async Task Records_Compressed_AreConsumedAsSent(CompressionType compression)
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer(config => { config.CompressionType = compression; config.LingerMs = 20; });
        using var consumer = cluster.Consumer();
        var sent = Enumerable.Range(0, 500).Select(index => $"{index} {new string('x', 200)}").ToArray();

        await Task.WhenAll(sent.Select(value => producer.SendAsync("orders", value)));

        Assert.Equal(sent, consumer.At("orders").Take(500).Values());
    }

    [Theory]
    [InlineData(CompressionType.None)]
    [InlineData(CompressionType.Gzip)]
    [InlineData(CompressionType.Snappy)]
    [InlineData(CompressionType.Lz4)]
    public async Task Offsets_ForTimeWithinBatch_AreExact(CompressionType compression)
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer(config => { config.CompressionType = compression; config.LingerMs = 50; });
        using var consumer = cluster.Consumer();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(index => producer.ProduceAsync(
            new Confluent.Kafka.TopicPartition("orders", 0),
            new Message<string, string> { Value = new string('x', 100), Timestamp = new Timestamp(1_700_000_000_000 + index, TimestampType.CreateTime) },
            TestContext.Current.CancellationToken)));

        var found = consumer.OffsetsForTimes([new TopicPartitionTimestamp("orders", 0, new Timestamp(1_700_000_000_042, TimestampType.CreateTime))], Eventually.Deadline);

        Assert.Equal(42, Assert.Single(found).Offset.Value);
    }

    [Fact]
    public async Task Topic_ThatDoesNotExist_IsCreatedByUse()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Settings = { ["num.partitions"] = "4" } });
        using var producer = cluster.Producer();

        var delivered = await producer.SendAsync("orders", "first", partition: 3);

        Assert.Equal(0, delivered.Offset.Value);
    }

    [Fact]
    public async Task Topic_ThatDoesNotExist_IsRefusedWithoutAutoCreation()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Settings = { ["auto.create.topics.enable"] = "false" } });
        using var producer = cluster.Producer(config => config.Set("topic.metadata.propagation.max.ms", "100"));

        var failure = await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "first"));

        Assert.Equal(Confluent.Kafka.ErrorCode.UnknownTopicOrPart, failure.Error.Code);
    }

    [Fact]
    public async Task Record_LargerThanTopicAllows_IsRefused()
    {
        var topic = new KafkaTopic("orders") { Settings = new Dictionary<string, string> { ["max.message.bytes"] = "2000" } };
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { topic } });
        using var producer = cluster.Producer();

        var failure = await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", new string('x', 3_000)));

        Assert.Equal(Confluent.Kafka.ErrorCode.MsgSizeTooLarge, failure.Error.Code);
    }

    [Fact]
    public async Task Record_WhoseAnswerIsLost_IsWrittenOnce()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer(config => config.EnablePartitionEof = true);
        _ = await producer.SendAsync("orders", "0");
        var fault = cluster.Faults.Add(new KafkaFault { Api = ApiKey.Produce, Action = FaultAction.LoseAnswer });

        var delivered = await producer.SendAsync("orders", "1");

        Assert.Equal((1, 1), (fault.Hits, delivered.Offset.Value));
        Assert.Equal(["0", "1"], consumer.At("orders").Take(2).Values());
        Assert.True(consumer.Consume(Eventually.Deadline).IsPartitionEOF);
    }

    [Fact]
    public async Task Consumer_AtEndOfPartition_GetsNewRecordAtOnce()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer(config => { config.FetchWaitMaxMs = 10_000; config.EnablePartitionEof = true; });
        Assert.True(consumer.At("orders").Consume(Eventually.Deadline).IsPartitionEOF);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = await producer.SendAsync("orders", "new");
        Assert.Equal("new", consumer.Consume(Eventually.Deadline).Message.Value);

        // The long poll would end by itself after ten seconds.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"The record took {watch.Elapsed}.");
    }
}
