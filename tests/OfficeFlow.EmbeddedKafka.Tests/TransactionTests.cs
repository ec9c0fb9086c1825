using Confluent.Kafka;
using Microsoft.Extensions.Time.Testing;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class TransactionTests
{
    [Fact]
    public async Task Records_OfAbortedTransaction_AreHiddenFromReadCommitted()
    {
        using var cluster = Start();
        using var producer = Transactional(cluster);
        await SendAsync(producer, "committed 1");
        producer.CommitTransaction(Eventually.Deadline);
        await SendAsync(producer, "aborted");
        producer.AbortTransaction(Eventually.Deadline);
        await SendAsync(producer, "committed 2");
        producer.CommitTransaction(Eventually.Deadline);

        using var committed = cluster.Consumer(config => config.IsolationLevel = IsolationLevel.ReadCommitted);
        using var uncommitted = cluster.Consumer(config => config.IsolationLevel = IsolationLevel.ReadUncommitted);

        Assert.Equal(["committed 1", "committed 2"], committed.At("orders").Take(2).Values());
        Assert.Equal(["committed 1", "aborted", "committed 2"], uncommitted.At("orders").Take(3).Values());
    }

    [Fact]
    public async Task Records_OfOpenTransaction_AppearWhenItCommits()
    {
        using var cluster = Start();
        using var producer = Transactional(cluster);
        using var plain = cluster.Producer();
        using var consumer = cluster.Consumer(config => { config.IsolationLevel = IsolationLevel.ReadCommitted; config.EnablePartitionEof = true; });
        await SendAsync(producer, "open");
        _ = await plain.SendAsync("orders", "behind");

        Assert.True(consumer.At("orders").Consume(Eventually.Deadline).IsPartitionEOF);
        Assert.Equal(0, consumer.QueryWatermarkOffsets(new("orders", 0), Eventually.Deadline).High.Value);
        producer.CommitTransaction(Eventually.Deadline);

        Assert.Equal(["open", "behind"], consumer.Take(2).Values());
    }

    [Fact]
    public async Task Producer_WhoseTransactionalIdIsTaken_IsFenced()
    {
        using var cluster = Start();
        using var zombie = Transactional(cluster);
        await SendAsync(zombie, "zombie");

        using var successor = Transactional(cluster);
        await SendAsync(successor, "successor");
        successor.CommitTransaction(Eventually.Deadline);

        var failure = Assert.ThrowsAny<KafkaException>(() => zombie.CommitTransaction(Eventually.Deadline));
        Assert.True(failure.Error.IsFatal);
        using var consumer = cluster.Consumer(config => config.IsolationLevel = IsolationLevel.ReadCommitted);
        Assert.Equal(["successor"], consumer.At("orders").Take(1).Values());
    }

    [Fact]
    public async Task Transaction_LongerThanItsTimeout_IsAbortedAndItsProducerFenced()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var cluster = Start(time: time);
        using var producer = Transactional(cluster, config => config.TransactionTimeoutMs = 60_000);
        using var consumer = cluster.Consumer(config => config.IsolationLevel = IsolationLevel.ReadCommitted);
        await SendAsync(producer, "late");
        Assert.Equal(0, consumer.QueryWatermarkOffsets(new("orders", 0), Eventually.Deadline).High.Value);

        time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(2, consumer.QueryWatermarkOffsets(new("orders", 0), Eventually.Deadline).High.Value);
        Assert.ThrowsAny<KafkaException>(() => producer.CommitTransaction(Eventually.Deadline));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Offsets_SentToTransaction_CountOnlyIfItCommits(bool commits)
    {
        using var cluster = Start();
        using var plain = cluster.Producer();
        _ = await plain.SendAsync("orders", "0");
        using var consumer = cluster.Consumer();
        consumer.Subscribe("orders");
        _ = consumer.Take(1);
        using var producer = Transactional(cluster);

        await SendAsync(producer, "out");
        producer.SendOffsetsToTransaction([new TopicPartitionOffset("orders", 0, 1)], consumer.ConsumerGroupMetadata, Eventually.Deadline);
        End(producer, commits);

        var stored = consumer.Committed([new Confluent.Kafka.TopicPartition("orders", 0)], Eventually.Deadline);
        Assert.Equal(commits ? 1 : Offset.Unset.Value, stored[0].Offset.Value);
    }

    [Fact]
    public async Task Offsets_OfMemberThatWasReplaced_AreRefusedInTransaction()
    {
        using var cluster = Start();
        using var old = cluster.Consumer();
        old.Subscribe("orders");
        await using var member = new GroupMemberClient(cluster, "orders");
        await Eventually.HoldsAsync(() => { _ = old.Consume(50); return member.Partitions.Count + old.Assignment.Count == 1; }, "one of two members has the partition");
        var staleMetadata = old.ConsumerGroupMetadata;
        old.Close();
        await Eventually.HoldsAsync(() => member.Partitions.Count == 1, "the other member has the partition");
        using var producer = Transactional(cluster);
        await SendAsync(producer, "out");

        Assert.ThrowsAny<KafkaException>(() =>
            producer.SendOffsetsToTransaction([new TopicPartitionOffset("orders", 0, 1)], staleMetadata, Eventually.Deadline));
    }

    [Fact]
    public async Task Commit_WhoseAnswerIsLost_Succeeds()
    {
        using var cluster = Start(brokers: 3);
        using var producer = Transactional(cluster);
        await SendAsync(producer, "once");
        var fault = cluster.Faults.Add(new KafkaFault { Api = ApiKey.EndTransaction, Action = FaultAction.LoseAnswer });

        producer.CommitTransaction(Eventually.Deadline);

        Assert.Equal(1, fault.Hits);
        using var consumer = cluster.Consumer(config => config.IsolationLevel = IsolationLevel.ReadCommitted);
        Assert.Equal(["once"], consumer.At("orders").Take(1).Values());
    }

    private static KafkaCluster Start(int brokers = 1, TimeProvider? time = null) => KafkaCluster.Start(new KafkaClusterOptions
    {
        Brokers = brokers,
        TimeProvider = time ?? TimeProvider.System,
        Topics = { new KafkaTopic("orders") },
    });

    private static IProducer<string, string> Transactional(KafkaCluster cluster, Action<ProducerConfig>? configure = null)
    {
        var producer = cluster.Producer(config =>
        {
            config.TransactionalId = "transfer";
            configure?.Invoke(config);
        });
        producer.InitTransactions(Eventually.Deadline);
        return producer;
    }

    private static async Task SendAsync(IProducer<string, string> producer, string value)
    {
        producer.BeginTransaction();
        _ = await producer.SendAsync("orders", value);
    }

    private static void End(IProducer<string, string> producer, bool commits)
    {
        if (commits)
        {
            producer.CommitTransaction(Eventually.Deadline);
        }
        else
        {
            producer.AbortTransaction(Eventually.Deadline);
        }
    }
}
