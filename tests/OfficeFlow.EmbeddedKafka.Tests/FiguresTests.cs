using System.Diagnostics;
using Confluent.Kafka;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>Prints what the cluster can do on this machine; judges nothing but that everything arrives.</summary>
public sealed class FiguresTests
{
    private const int Records = 1_000_000;
    private const int RecordSize = 100;

    [Fact]
    public void Throughput_OfOneProducerAndOneConsumer_IsPrinted()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("figures", Partitions: 4) } });
        var config = new ProducerConfig { BootstrapServers = cluster.BootstrapServers, EnableIdempotence = true, LingerMs = 5, QueueBufferingMaxMessages = 2_000_000, BatchSize = 500_000 };
        using var producer = new ProducerBuilder<Null, byte[]>(config).Build();
        var payload = new byte[RecordSize];

        var watch = Stopwatch.StartNew();
        for (var index = 0; index < Records; index++)
        {
            producer.Produce("figures", new Message<Null, byte[]> { Value = payload });
        }

        Assert.Equal(0, producer.Flush(Eventually.Deadline));
        Print("produced", watch);

        using var consumer = new ConsumerBuilder<Null, byte[]>(new ConsumerConfig { BootstrapServers = cluster.BootstrapServers, GroupId = "figures" }).Build();
        consumer.Assign(Enumerable.Range(0, 4).Select(static partition => new TopicPartitionOffset("figures", partition, Offset.Beginning)));
        watch.Restart();
        for (var count = 0; count < Records; count++)
        {
            Assert.NotNull(consumer.Consume(Eventually.Deadline));
        }

        Print("consumed", watch);
    }

    [Fact]
    public async Task Latency_FromProduceToConsume_IsPrinted()
    {
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        using var producer = cluster.Producer();
        using var consumer = cluster.Consumer();
        consumer.At("orders");
        var milliseconds = new List<double>();

        for (var index = 0; index < 1_000; index++)
        {
            var started = Stopwatch.GetTimestamp();
            var sending = producer.SendAsync("orders", "x");
            Assert.NotNull(consumer.Consume(Eventually.Deadline));
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            _ = await sending;
        }

        milliseconds.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine($"produce to consume: p50 {milliseconds[500]:F2} ms, p99 {milliseconds[990]:F2} ms");
    }

    [Fact]
    public void Start_OfOneBrokerAndTenThousandTopics_IsPrinted()
    {
        var watch = Stopwatch.StartNew();
        using (KafkaCluster.Start())
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"start of one broker: {watch.Elapsed.TotalMilliseconds:F1} ms");
        }

        using var cluster = KafkaCluster.Start();
        watch.Restart();
        foreach (var index in Enumerable.Range(0, 10_000))
        {
            cluster.CreateTopic(new KafkaTopic($"topic-{index}"));
        }

        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = cluster.BootstrapServers }).Build();
        Assert.Equal(10_000, admin.GetMetadata(Eventually.Deadline).Topics.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"10,000 topics created and listed: {watch.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static void Print(string what, Stopwatch watch) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"{what} {Records:N0} records of {RecordSize} B in {watch.ElapsedMilliseconds} ms: {Records / watch.Elapsed.TotalSeconds:N0} records/s");
}
