using System.Diagnostics;
using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

public sealed class KafkaRequestFaultsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FailNextRequests_WithRetriableErrors_AreRetriedByTheClient()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        kafka.Faults.FailNextRequests(KafkaApi.Produce, KafkaError.NotEnoughReplicas, KafkaError.RequestTimedOut);
        kafka.Journal.Start();

        var delivered = await producer.SendAsync("orders", "at last");

        Assert.Equal(0, delivered.Offset.Value);
        Assert.Equal(3, kafka.Journal.Read().Count(static request => request.Api == KafkaApi.Produce));
    }

    [Fact]
    public async Task FailNextRequests_WithAFinalError_ReachesTheCallerUnderItsName()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        kafka.Faults.FailNextRequests(KafkaApi.Produce, KafkaError.MessageTooLarge);

        var exception = await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "too large"));

        Assert.Equal(ErrorCode.MsgSizeTooLarge, exception.Error.Code);
        await producer.SendAsync("orders", "the fault is used up");
    }

    [Fact]
    public async Task FailNextRequests_WithDisconnect_MakesTheClientConnectAgain()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        await producer.SendAsync("orders", "warm");
        kafka.Faults.FailNextRequests(KafkaApi.Produce, KafkaError.Disconnect);
        kafka.Journal.Start();

        await producer.SendAsync("orders", "after reconnecting");

        var apis = kafka.Journal.Read().Where(static request => request.BrokerId == 1).Select(static request => request.Api).ToList();
        Assert.Equal(KafkaApi.Produce, apis.First(static api => api is KafkaApi.Produce or KafkaApi.ApiVersions));
        Assert.Contains(KafkaApi.ApiVersions, apis); // the first request of a new connection
        Assert.Equal(KafkaApi.Produce, apis.Last(static api => api is KafkaApi.Produce or KafkaApi.ApiVersions));
    }

    [Fact]
    public async Task FailNextRequests_ForOneBroker_HitsThatBrokerWithErrorAndDelay()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        await producer.SendAsync("orders", "warm", partition: 0);
        await producer.SendAsync("orders", "warm", partition: 1);
        kafka.Faults.FailNextRequests(
            1,
            KafkaApi.Produce,
            RequestFault.Slow(TimeSpan.FromMilliseconds(300)),
            new RequestFault(KafkaError.MessageTooLarge, TimeSpan.FromMilliseconds(1)));
        Assert.Equal(2, kafka.Faults.CountPendingRequestFaults(1, KafkaApi.Produce));

        await producer.SendAsync("orders", "other broker", partition: 1);
        var start = Stopwatch.GetTimestamp();
        await producer.SendAsync("orders", "slow", partition: 0);
        var slow = Stopwatch.GetElapsedTime(start);
        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "fails", partition: 0));

        Assert.InRange(slow.TotalMilliseconds, 299, 5_000);
        Assert.Equal(0, kafka.Faults.CountPendingRequestFaults(1, KafkaApi.Produce));
    }

    [Fact]
    public async Task FailNextRequests_ForOnePartition_LeavesTheOtherAlone()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        kafka.Faults.FailNextRequests("orders", 1, KafkaApi.Produce, KafkaError.MessageTooLarge);

        await producer.SendAsync("orders", "fine", partition: 0);
        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.SendAsync("orders", "fails", partition: 1));
        await producer.SendAsync("orders", "fine again", partition: 1);
    }

    [Fact]
    public async Task ClearRequestFaults_BeforeTheyHappen_TakesThemBack()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        kafka.Faults.FailNextRequests(KafkaApi.Produce, KafkaError.MessageTooLarge);

        kafka.Faults.ClearRequestFaults(KafkaApi.Produce);

        await producer.SendAsync("orders", "fine");
    }

    [Fact]
    public async Task FailNextRequests_MixingClusterAndBroker_IsRefusedWithTheRemedy()
    {
        await using var kafka = await StartAsync();
        kafka.Faults.FailNextRequests(KafkaApi.Produce, KafkaError.NotEnoughReplicas);
        kafka.Faults.FailNextRequests(1, KafkaApi.Fetch, RequestFault.Slow(TimeSpan.Zero));

        Assert.Equal(
            "Faults of API 'Produce' were given to the whole cluster before; give this one without a broker, or start a cluster for it.",
            Assert.Throws<InvalidOperationException>(() => kafka.Faults.FailNextRequests(1, KafkaApi.Produce, default(RequestFault))).Message);
        Assert.Equal(
            "Faults of API 'Fetch' were given to single brokers of this cluster before; name the broker for this one too.",
            Assert.Throws<InvalidOperationException>(() => kafka.Faults.FailNextRequests(KafkaApi.Fetch, KafkaError.UnknownServerError)).Message);
    }

    [Fact]
    public async Task FailNextRequests_ThatCannotHappen_AreRefused()
    {
        await using var kafka = await StartAsync();

        Assert.Throws<ArgumentException>(
            () => kafka.Faults.FailNextRequests(1, KafkaApi.Produce, new RequestFault(KafkaError.Disconnect, TimeSpan.FromSeconds(1))));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => kafka.Faults.FailNextRequests(1, KafkaApi.Produce, RequestFault.Slow(TimeSpan.FromSeconds(-1))));
        Assert.Throws<ArgumentException>(() => kafka.Faults.FailNextRequests("orders", 0, KafkaApi.Heartbeat, KafkaError.UnknownMemberId));
        Assert.Throws<ArgumentException>(() => kafka.Faults.FailNextRequests("orders", 0, KafkaApi.Produce, KafkaError.Disconnect));
        Assert.Equal(0, kafka.Faults.CountPendingRequestFaults(1, KafkaApi.Produce));
    }

    private static async Task<EmbeddedKafka> StartAsync()
    {
        var kafka = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = 2, Topics = { new EmbeddedTopic("orders", 2) } }, Token);
        kafka.Faults.MoveLeader("orders", 0, 1);
        kafka.Faults.MoveLeader("orders", 1, 2);
        return kafka;
    }
}
