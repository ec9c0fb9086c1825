namespace OfficeFlow.Testing.Tests.Kafka;

public sealed class EmbeddedKafkaDisposalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dispose_BeforeItsClients_LeavesThemUsable()
    {
        var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);
        using var producer = KafkaClients.Producer(kafka.BootstrapServers, static config => config.MessageTimeoutMs = 200);
        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
        await producer.SendAsync("orders", "first");
        consumer.At("orders").Take(1);

        await kafka.DisposeAsync();

        await Assert.ThrowsAsync<Confluent.Kafka.ProduceException<string, string>>(() => producer.SendAsync("orders", "second"));
        Assert.Null(consumer.Consume(TimeSpan.FromMilliseconds(20)));
    }

    [Fact]
    public async Task Dispose_AfterItsClients_Ends()
    {
        var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);
        using (var producer = KafkaClients.Producer(kafka.BootstrapServers))
        {
            await producer.SendAsync("orders", "first");
        }

        kafka.Dispose();
    }

    [Fact]
    public async Task Dispose_Twice_DoesNothingTheSecondTime()
    {
        var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);

        kafka.Dispose();
        kafka.Dispose();
        await kafka.DisposeAsync();
    }

    [Fact]
    public async Task EveryMember_AfterDispose_ThrowsObjectDisposed()
    {
        var kafka = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Topics = { new EmbeddedTopic("orders") } }, Token);
        var (faults, journal) = (kafka.Faults, kafka.Journal);
        kafka.Dispose();

        Action[] members =
        [
            () => _ = kafka.BootstrapServers, () => _ = kafka.BrokerIds, () => _ = kafka.Faults, () => _ = kafka.Journal,
            () => kafka.CreateTopic("more"), () => kafka.DeleteTopic("orders"),
            () => faults.TakeBrokerDown(1), () => faults.TakeAllBrokersDown(), () => faults.BringBrokerUp(1), () => faults.BringAllBrokersUp(),
            () => faults.SetRoundTripTime(TimeSpan.Zero), () => faults.SetRoundTripTime(1, TimeSpan.Zero),
            () => faults.FailNextRequests(KafkaApi.Produce, KafkaError.Disconnect),
            () => faults.FailNextRequests(1, KafkaApi.Fetch, RequestFault.Slow(TimeSpan.Zero)),
            () => faults.FailNextRequests("orders", 0, KafkaApi.Produce, KafkaError.NotEnoughReplicas),
            () => faults.CountPendingRequestFaults(1, KafkaApi.Fetch), () => faults.ClearRequestFaults(KafkaApi.Produce),
            () => faults.MoveLeader("orders", 0, 1), () => faults.RemoveLeader("orders", 0),
            () => faults.MoveGroupCoordinator("group", 1), () => faults.MoveTransactionCoordinator("transaction", 1),
            () => faults.SetTopicError("orders", KafkaError.InvalidTopic), () => faults.ClearTopicError("orders"),
            () => faults.DeleteRecords("orders", 0, 0),
            journal.Start, journal.Stop, journal.Clear, () => journal.Read(),
        ];

        Assert.All(members, static member => Assert.Throws<ObjectDisposedException>(member));
    }

    [Fact]
    public async Task Dispose_WhileOthersUseIt_EndsTheirCallsOrThrowsObjectDisposed()
    {
        for (var round = 0; round < 10; round++)
        {
            var kafka = await EmbeddedKafka.StartAsync(cancellationToken: Token);
            using var started = new CountdownEvent(4);
            var users = Enumerable.Range(0, 4).Select(user => Task.Factory.StartNew(
                () => CreateTopicsUntilDisposed(kafka, user, started), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            started.Wait(Token);

            await kafka.DisposeAsync();

            await Task.WhenAll(users);
        }
    }

    [Fact]
    public async Task Start_TenAtOnce_AreIndependent()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 10).Select(static _ => EmbeddedKafka.StartAsync(cancellationToken: Token)));

        await Task.WhenAll(clusters.Select(static async (kafka, index) =>
        {
            using var producer = KafkaClients.Producer(kafka.BootstrapServers);
            using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
            var delivered = await producer.SendAsync("orders", $"cluster {index}");
            Assert.Equal(0, delivered.Offset.Value);
            Assert.Equal($"cluster {index}", Assert.Single(consumer.At("orders").Take(1)).Message.Value);
        }));
        await Task.WhenAll(clusters.Select(static kafka => kafka.DisposeAsync().AsTask()));

        Assert.Equal(10, clusters.Length);
    }

    [Fact]
    public async Task StartAndDispose_FiftyTimes_LeaksNoFiles()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Counts open files in /proc.");
        await using (await EmbeddedKafka.StartAsync(cancellationToken: Token))
        {
        }

        var before = CountOpenFiles();
        for (var round = 0; round < 50; round++)
        {
            await using var kafka = await EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Brokers = 3 }, Token);
        }

        // Each cluster has 5 files of its own: 250 if they leaked. Other tests may open some meanwhile.
        await Eventually.HoldsAsync(() => CountOpenFiles() < before + 100, "open files return to their number");
    }

    private static int CountOpenFiles() => Directory.GetFiles("/proc/self/fd").Length;

    private static void CreateTopicsUntilDisposed(EmbeddedKafka kafka, int user, CountdownEvent started)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                kafka.CreateTopic($"topic-{user}-{number}", partitions: 1);
                if (number == 0)
                {
                    started.Signal();
                }
            }
        }
        catch (ObjectDisposedException)
        {
            // what the test is about
        }
    }
}
