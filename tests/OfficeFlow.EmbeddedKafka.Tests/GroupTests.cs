using System.Diagnostics;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Time.Testing;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class GroupTests
{
    [Theory]
    [InlineData(PartitionAssignmentStrategy.Range)]
    [InlineData(PartitionAssignmentStrategy.CooperativeSticky)]
    public async Task Members_TwoOfThem_ShareThePartitions(PartitionAssignmentStrategy strategy)
    {
        using var cluster = Start(partitions: 4);
        await using var first = new GroupMemberClient(cluster, "orders", config => config.PartitionAssignmentStrategy = strategy);
        await Eventually.HoldsAsync(() => first.Partitions.Count == 4, "one member has all partitions");

        var watch = Stopwatch.StartNew();
        await using var second = new GroupMemberClient(cluster, "orders", config => config.PartitionAssignmentStrategy = strategy);
        await Eventually.HoldsAsync(() => first.Partitions.Count == 2 && second.Partitions.Count == 2, "two members have two partitions each");

        TestContext.Current.TestOutputHelper?.WriteLine($"rebalance of two members ({strategy}): {watch.ElapsedMilliseconds} ms");
        Assert.Equal([0, 1, 2, 3], first.Partitions.Concat(second.Partitions).Order());
    }

    [Fact]
    public async Task Member_ThatLeaves_GivesItsPartitionsToTheOther()
    {
        using var cluster = Start(partitions: 2);
        await using var stays = new GroupMemberClient(cluster, "orders");
        await using (var leaves = new GroupMemberClient(cluster, "orders"))
        {
            await Eventually.HoldsAsync(() => stays.Partitions.Count == 1 && leaves.Partitions.Count == 1, "both members have a partition");
        }

        await Eventually.HoldsAsync(() => stays.Partitions.Count == 2, "the remaining member has both partitions");
    }

    [Fact]
    public async Task Offsets_Committed_AreWhereTheNextMemberBegins()
    {
        using var cluster = Start(partitions: 1);
        using var producer = cluster.Producer();
        foreach (var value in new[] { "0", "1", "2" })
        {
            _ = await producer.SendAsync("orders", value);
        }

        using (var consumer = cluster.Consumer())
        {
            consumer.Subscribe("orders");
            consumer.Commit(consumer.Take(2)[^1]);
            consumer.Close();
        }

        using var next = cluster.Consumer();
        next.Subscribe("orders");
        Assert.Equal("2", Assert.Single(next.Take(1)).Message.Value);
    }

    [Fact]
    public async Task StaticMember_ThatRestarts_GetsItsPartitionsWithoutRebalance()
    {
        using var cluster = Start(partitions: 2);
        await using var other = new GroupMemberClient(cluster, "orders", config => config.GroupInstanceId = "other");
        await using (var restarts = new GroupMemberClient(cluster, "orders", config => config.GroupInstanceId = "restarts"))
        {
            await Eventually.HoldsAsync(() => other.Partitions.Count == 1 && restarts.Partitions.Count == 1, "both members have a partition");
        }

        var assignments = other.Assignments;
        await using var restarted = new GroupMemberClient(cluster, "orders", config => config.GroupInstanceId = "restarts");
        await Eventually.HoldsAsync(() => restarted.Partitions.Count == 1, "the restarted member has its partition");

        Assert.Equal(assignments, other.Assignments);
    }

    [Fact]
    public async Task Member_ThatIsSilentForItsSessionTimeout_LosesItsPartitions()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { TimeProvider = time, Topics = { new KafkaTopic("orders", Partitions: 2) } });
        await using var lively = new GroupMemberClient(cluster, "orders");
        await using var silent = new GroupMemberClient(cluster, "orders", config => config.ClientId = "silent");
        await Eventually.HoldsAsync(() => lively.Partitions.Count == 1 && silent.Partitions.Count == 1, "both members have a partition");

        var fault = cluster.Faults.Add(new KafkaFault { ClientId = "silent", Api = ApiKey.Heartbeat, Action = FaultAction.Hang, Count = int.MaxValue });
        await Eventually.HoldsAsync(() => fault.Hits > 0, "a heartbeat is lost");
        for (var second = 0; second < 8; second++)
        {
            // The lively member's heartbeats come by the real clock: time goes on when it has been heard.
            cluster.Journal.Start();
            await Eventually.HoldsAsync(() => cluster.Journal.Read().Any(static entry => entry.Api == ApiKey.Heartbeat && entry.Fault is null), "the lively member beats");
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually.HoldsAsync(() => lively.Partitions.Count == 2, "the lively member has both partitions");

        // Else the silent member's farewell would wait for its socket's time-out.
        fault.Dispose();
        cluster.Faults.ResetConnections(1);
    }

    [Fact]
    public async Task Commit_OfMemberThatWasReplaced_IsFenced()
    {
        using var cluster = Start(partitions: 1);
        using var old = cluster.Consumer(config => { config.GroupInstanceId = "one"; config.HeartbeatIntervalMs = 5_000; });
        old.Subscribe("orders");
        using var producer = cluster.Producer();
        _ = await producer.SendAsync("orders", "0");
        var record = Assert.Single(old.Take(1));

        await using var replacement = new GroupMemberClient(cluster, "orders", config => config.GroupInstanceId = "one");
        await Eventually.HoldsAsync(() => replacement.Partitions.Count == 1, "the replacement has the partition");

        var failure = Assert.ThrowsAny<KafkaException>(() => old.Commit(record));
        Assert.Equal(Confluent.Kafka.ErrorCode.FencedInstanceId, failure.Error.Code);
    }

    [Fact]
    public async Task Groups_ListedDescribedDeleted_AsAdministratorsKnowThem()
    {
        using var cluster = Start(partitions: 2, brokers: 3);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = cluster.BootstrapServers }).Build();
        await using (var member = new GroupMemberClient(cluster, "orders"))
        {
            await Eventually.HoldsAsync(() => member.Partitions.Count == 2, "the member has the partitions");
            member.Consumer.Commit([new TopicPartitionOffset("orders", 0, 0)]);

            var listed = await admin.ListConsumerGroupsAsync();
            var described = await admin.DescribeConsumerGroupsAsync(["group"]);
            var inUse = await Assert.ThrowsAsync<DeleteGroupsException>(() => admin.DeleteGroupsAsync(["group"]));

            Assert.Equal("group", Assert.Single(listed.Valid).GroupId);
            Assert.Equal(ConsumerGroupState.Stable, described.ConsumerGroupDescriptions[0].State);
            Assert.Equal(2, described.ConsumerGroupDescriptions[0].Members[0].Assignment.TopicPartitions.Count);
            Assert.Equal(Confluent.Kafka.ErrorCode.NonEmptyGroup, inUse.Results[0].Error.Code);
        }

        await admin.DeleteGroupsAsync(["group"]);
        Assert.Empty((await admin.ListConsumerGroupsAsync()).Valid);
    }

    [Fact]
    public async Task Offsets_OfWholeGroup_AreReadAlteredAndDeleted()
    {
        using var cluster = Start(partitions: 2);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = cluster.BootstrapServers }).Build();

        _ = await admin.AlterConsumerGroupOffsetsAsync([new ConsumerGroupTopicPartitionOffsets("group", [new("orders", 0, 7), new("orders", 1, 9)])]);
        _ = await admin.DeleteConsumerGroupOffsetsAsync("group", [new Confluent.Kafka.TopicPartition("orders", 1)]);
        var read = await admin.ListConsumerGroupOffsetsAsync([new ConsumerGroupTopicPartitions("group", null)]);

        var offset = Assert.Single(read[0].Partitions);
        Assert.Equal((0, 7), (offset.Partition.Value, offset.Offset.Value));
    }

    [Fact]
    public async Task Coordinator_Moved_IsFoundAgain()
    {
        using var cluster = Start(partitions: 1, brokers: 3);
        using var producer = cluster.Producer();

        // With the default backoff a client may take longer to come back than its session lasts.
        await using var member = new GroupMemberClient(cluster, "orders", config => { config.ReconnectBackoffMs = 10; config.ReconnectBackoffMaxMs = 50; });
        await Eventually.HoldsAsync(() => member.Partitions.Count == 1, "the member has the partition");
        _ = await producer.SendAsync("orders", "0");
        await Eventually.HoldsAsync(() => member.Values.Count == 1, "the member has the record");

        foreach (var broker in cluster.BrokerIds)
        {
            cluster.Faults.MoveGroupCoordinator("group", broker);
            member.Consumer.Commit([new TopicPartitionOffset("orders", 0, broker)]);
        }

        Assert.Equal(3, member.Consumer.Committed([new Confluent.Kafka.TopicPartition("orders", 0)], Eventually.Deadline)[0].Offset.Value);
    }

    private static KafkaCluster Start(int partitions, int brokers = 1) =>
        KafkaCluster.Start(new KafkaClusterOptions { Brokers = brokers, Topics = { new KafkaTopic("orders", partitions) } });
}
