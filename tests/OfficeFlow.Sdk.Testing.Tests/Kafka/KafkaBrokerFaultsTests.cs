using System.Diagnostics;
using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

public sealed class KafkaBrokerFaultsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakeBrokerDown_OfTheLeader_StopsItsPartitionOnly()
    {
        await using var kafka = await StartTwoBrokersAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers, static config => config.MessageTimeoutMs = 500);

        kafka.Faults.TakeBrokerDown(1);

        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "to broker 1", partition: 0));
        await producer.SendAsync("orders", "to broker 2", partition: 1);
    }

    [Fact]
    public async Task BringBrokerUp_AfterDown_ServesWhatItHad()
    {
        await using var kafka = await StartTwoBrokersAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        await producer.SendAsync("orders", "before");

        kafka.Faults.TakeBrokerDown(1);
        var pending = producer.SendAsync("orders", "during");
        kafka.Faults.BringBrokerUp(1);
        await pending;

        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
        Assert.Equal(["before", "during"], consumer.At("orders").Take(2).Select(static record => record.Message.Value));
    }

    [Fact]
    public async Task TakeAllBrokersDown_ThenUp_IsNoticedAndOvercome()
    {
        await using var kafka = await StartTwoBrokersAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers, static config => config.MessageTimeoutMs = 500);

        kafka.Faults.TakeAllBrokersDown();
        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "lost", partition: 0));
        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "lost", partition: 1));

        kafka.Faults.BringAllBrokersUp();
        using var second = KafkaClients.Producer(kafka.BootstrapServers);
        await second.SendAsync("orders", "back", partition: 0);
        await second.SendAsync("orders", "back", partition: 1);
    }

    [Fact]
    public async Task SetRoundTripTime_OnOneBroker_DelaysItsAnswersOnly()
    {
        await using var kafka = await StartTwoBrokersAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        await producer.SendAsync("orders", "warm", partition: 0);
        await producer.SendAsync("orders", "warm", partition: 1);

        kafka.Faults.SetRoundTripTime(1, TimeSpan.FromMilliseconds(300));
        var slow = await MeasureAsync(() => producer.SendAsync("orders", "slow", partition: 0));
        var fast = await MeasureAsync(() => producer.SendAsync("orders", "fast", partition: 1));
        kafka.Faults.SetRoundTripTime(TimeSpan.Zero);
        var healed = await MeasureAsync(() => producer.SendAsync("orders", "healed", partition: 0));

        Assert.InRange(slow.TotalMilliseconds, 299, 5_000);
        Assert.InRange(fast.TotalMilliseconds, 0, 299);
        Assert.InRange(healed.TotalMilliseconds, 0, 299);
    }

    [Fact]
    public async Task MoveGroupCoordinator_OfALivingGroup_TakesItsMemberAlong()
    {
        await using var kafka = await StartTwoBrokersAsync();
        kafka.Faults.MoveGroupCoordinator("readers", 1);
        await using var member = new GroupMember(kafka.BootstrapServers, "readers", "orders");
        await Eventually.HoldsAsync(() => member.Owned == 2, "the member owns the topic");

        kafka.Journal.Start();
        kafka.Faults.MoveGroupCoordinator("readers", 2);

        await Eventually.HoldsAsync(
            () => kafka.Journal.Read().Any(static request => request is { Api: KafkaApi.Heartbeat, BrokerId: 2 }), "heartbeats go to broker 2");
        Assert.Equal((2, 0), (member.Owned, member.Lost));
    }

    [Fact]
    public async Task UnknownBroker_InAnyFault_IsRefusedWithTheRemedy()
    {
        await using var kafka = await StartTwoBrokersAsync();
        Action[] faults =
        [
            () => kafka.Faults.TakeBrokerDown(3), () => kafka.Faults.BringBrokerUp(0), () => kafka.Faults.SetRoundTripTime(-1, TimeSpan.Zero),
            () => kafka.Faults.MoveLeader("orders", 0, 3), () => kafka.Faults.MoveGroupCoordinator("readers", 3),
            () => kafka.Faults.MoveTransactionCoordinator("writer", 3),
            () => kafka.Faults.FailNextRequests(3, KafkaApi.Produce, default(RequestFault)),
            () => kafka.Faults.CountPendingRequestFaults(3, KafkaApi.Produce),
        ];

        Assert.All(faults, static fault => Assert.Contains(
            "does not exist in this cluster; its brokers are 1 to 2.",
            Assert.Throws<ArgumentOutOfRangeException>(fault).Message,
            StringComparison.Ordinal));
    }

    private static async Task<EmbeddedKafka> StartTwoBrokersAsync()
    {
        var kafka = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = 2, Topics = { new EmbeddedTopic("orders", 2) } }, Token);
        kafka.Faults.MoveLeader("orders", 0, 1);
        kafka.Faults.MoveLeader("orders", 1, 2);
        return kafka;
    }

    private static async Task<TimeSpan> MeasureAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start);
    }
}
