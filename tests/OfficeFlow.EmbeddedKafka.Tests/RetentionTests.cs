using Confluent.Kafka;
using Microsoft.Extensions.Time.Testing;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class RetentionTests
{
    [Fact]
    public async Task Records_OlderThanRetention_AreGoneAfterAWeek()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { TimeProvider = time, Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer();
        _ = await SendAsync(producer, "old", time);

        time.Advance(TimeSpan.FromDays(8));
        _ = await SendAsync(producer, "new", time);

        Assert.Equal(1, consumer.QueryWatermarkOffsets(new("orders", 0), Eventually.Deadline).Low.Value);
    }

    [Fact]
    public async Task Partition_LargerThanRetentionBytes_LosesItsOldestSegments()
    {
        using var cluster = Start(new() { ["retention.bytes"] = "100000", ["segment.bytes"] = "20000" });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer();

        for (var index = 0; index < 300; index++)
        {
            _ = await producer.SendAsync("orders", $"{index} {new string('x', 1_000)}");
        }

        var watermarks = consumer.QueryWatermarkOffsets(new("orders", 0), Eventually.Deadline);
        Assert.Equal(300, watermarks.High.Value);
        Assert.InRange(watermarks.Low.Value, 220, 260);
        Assert.StartsWith($"{watermarks.Low.Value} ", consumer.At("orders", offset: watermarks.Low.Value).Take(1)[0].Message.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompressionType.None)]
    [InlineData(CompressionType.Lz4)]
    public async Task Records_OfCompactedTopic_AreTheLastOfEachKey(CompressionType compression)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var cluster = Start(new() { ["cleanup.policy"] = "compact", ["segment.bytes"] = "2000", ["delete.retention.ms"] = "60000" }, time);
        using var producer = cluster.Producer(config => config.CompressionType = compression);
        using var consumer = cluster.Consumer(config => config.EnablePartitionEof = true);
        _ = await SendAsync(producer, "deleted", time, key: "deleted");
        _ = await SendAsync(producer, value: null, time, key: "deleted");
        for (var index = 0; index < 300; index++)
        {
            _ = await SendAsync(producer, $"{index}", time, key: $"key {index % 3}");
        }

        time.Advance(TimeSpan.FromMinutes(10));

        var records = new List<ConsumeResult<string, string>>();
        for (var record = consumer.At("orders").Consume(Eventually.Deadline); !record.IsPartitionEOF; record = consumer.Consume(Eventually.Deadline))
        {
            records.Add(record);
        }

        Assert.InRange(records.Count, 3, 60);
        Assert.All(records, static record => Assert.Equal($"{record.Offset.Value - 2}", record.Message.Value));
        Assert.Equal(["297", "298", "299"], records.Values().TakeLast(3));
        Assert.DoesNotContain(records, static record => record.Message.Key == "deleted");
    }

    [Fact]
    public async Task Record_WithoutKey_IsRefusedByCompactedTopic()
    {
        using var cluster = Start(new() { ["cleanup.policy"] = "compact" });
        using var producer = cluster.Producer();

        var failure = await Assert.ThrowsAsync<ProduceException<string, string>>(() =>
            producer.ProduceAsync("orders", new Message<string, string> { Key = null!, Value = "x" }, TestContext.Current.CancellationToken));

        Assert.Equal(Confluent.Kafka.ErrorCode.InvalidRecord, failure.Error.Code);
    }

    [Fact]
    public async Task Timestamp_OfTopicWithAppendTime_IsTheBrokers()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var cluster = Start(new() { ["message.timestamp.type"] = "LogAppendTime" }, time);
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer();

        _ = await producer.SendAsync("orders", "x");

        var timestamp = consumer.At("orders").Take(1)[0].Message.Timestamp;
        Assert.Equal((TimestampType.LogAppendTime, time.GetUtcNow().UtcDateTime), (timestamp.Type, timestamp.UtcDateTime));
    }

    private static KafkaCluster Start(Dictionary<string, string> settings, TimeProvider? time = null) => KafkaCluster.Start(new KafkaClusterOptions
    {
        TimeProvider = time ?? TimeProvider.System,
        Topics = { new KafkaTopic("orders") { Settings = settings } },
    });

    private static Task<DeliveryResult<string, string>> SendAsync(IProducer<string, string> producer, string? value, TimeProvider time, string key = "key") => producer.ProduceAsync(
        "orders",
        new Message<string, string> { Key = key, Value = value!, Timestamp = new Timestamp(time.GetUtcNow()) },
        TestContext.Current.CancellationToken);
}
