using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OfficeFlow.Consuming;
using OfficeFlow.Sdk.IntegrationTests.Clusters;
using OfficeFlow.Sdk.IntegrationTests.Scenarios;
using OfficeFlow.Serialization;
using OfficeFlow.Testing;

namespace OfficeFlow.Sdk.IntegrationTests;

public sealed class FaultTests(TestCluster cluster)
{
    private const int DeadLetterPartitions = 3;

    [Fact]
    public async Task Brokers_DownForAWhile_LoseNothing()
    {
        await using TestCluster own = await TestCluster.StartOwnAsync();
        await using var scenario = new Scenario<BrokersDown>(own);
        IHost service = await scenario.StartServiceAsync();
        await Scenario<BrokersDown>.SendAsync(service, count: 500, keys: 50);

        own.Embedded!.Faults.TakeAllBrokersDown();
        Task<PublishReceipt[]> sending = Scenario<BrokersDown>.SendAsync(service, count: 500, keys: 50, from: 500);
        await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        own.Embedded!.Faults.BringAllBrokersUp();

        await sending;
        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 1_000);
    }

    [Fact]
    public async Task Service_StoppedWhileNoBrokerAnswers_EndsInTime()
    {
        await using TestCluster own = await TestCluster.StartOwnAsync();
        await using var scenario = new Scenario<StoppedDown>(own);
        IHost service = scenario.BuildService(configure: static options =>
        {
            options.Consumer.ShutdownTimeout = TimeSpan.FromSeconds(3);
            options.Producer.FlushTimeout = TimeSpan.FromSeconds(1);
        });
        await service.StartAsync(TestContext.Current.CancellationToken);
        await Scenario<StoppedDown>.SendAsync(service, count: 10, keys: 10);
        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 10);

        own.Embedded!.Faults.TakeAllBrokersDown();
        Task<PublishReceipt[]> unanswered = Scenario<StoppedDown>.SendAsync(service, count: 100, keys: 10, from: 10);
        long started = Stopwatch.GetTimestamp();
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        PublishException abandoned = await Assert.ThrowsAsync<PublishException>(() => unanswered.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        Assert.Equal(PublishOutcome.Unknown, abandoned.Outcome);
    }

    [Fact]
    public async Task DeadLetterTopic_NotWritable_KeepsTheRecordUncommittedAcrossARestart()
    {
        await using TestCluster own = await TestCluster.StartOwnAsync();
        await using var scenario = new Scenario<DeadLetterFirst>(own);
        IHost service = await scenario.StartServiceAsync(
            static (_, _, _) => throw new InvalidOperationException("poison"), static options => options.Retry.MaxRetries = 0);
        own.Embedded!.Faults.SetTopicError(Scenario<DeadLetterFirst>.DeadLetterTopic, KafkaError.NotEnoughReplicas);

        await Scenario<DeadLetterFirst>.SendAsync(service, count: 1, keys: 1);
        await Eventually.TrueAsync(() => scenario.Ledger.AttemptsOf("key-0").Count > 0);
        await service.StopAsync(TestContext.Current.CancellationToken);
        int attempts = scenario.Ledger.AttemptsOf("key-0").Count;
        own.Embedded!.Faults.ClearTopicError(Scenario<DeadLetterFirst>.DeadLetterTopic);

        // The record was never committed: after the restart it comes again and can be written.
        await scenario.StartServiceAsync(static (_, _, _) => throw new InvalidOperationException("poison"), static options => options.Retry.MaxRetries = 0);
        Assert.Single(await scenario.ReadAsync(Scenario<DeadLetterFirst>.DeadLetterTopic, 1));
        Assert.Equal(attempts + 1, scenario.Ledger.AttemptsOf("key-0").Count);
    }

    [Fact]
    public async Task Registry_Away_StopsTheStartWithAClearError()
    {
        await using var scenario = new Scenario<RegistryAway>(cluster);
        IHost service = scenario.BuildService(configure: static options => options.SchemaRegistry.Url = "http://localhost:1");

        SchemaRegistryException away = await Assert.ThrowsAsync<SchemaRegistryException>(() => service.StartAsync(TestContext.Current.CancellationToken));

        Assert.True(away.IsTransient);
        Assert.StartsWith("Schema Registry 'http://localhost:1' cannot be reached", away.Message, StringComparison.Ordinal);
        Assert.Contains("OfficeFlow:SchemaRegistry:Url", away.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetter_Acknowledged_PrecedesEveryCommit()
    {
        await using TestCluster own = await TestCluster.StartOwnAsync();
        await using var scenario = new Scenario<DeadLetterOrder>(own);
        IHost service = await scenario.StartServiceAsync(static (_, _, _) => throw new InvalidOperationException("poison"), static options =>
        {
            options.Retry.MaxRetries = 0;
            options.Consumer.CommitInterval = TimeSpan.FromMilliseconds(20);
        });

        // The dead letter is stored only when the client has sent it again: a commit that did not wait for it would overtake it.
        for (int partition = 0; partition < DeadLetterPartitions; partition++)
        {
            own.Embedded!.Faults.FailNextRequests(Scenario<DeadLetterOrder>.DeadLetterTopic, partition, KafkaApi.Produce, KafkaError.NotEnoughReplicas, KafkaError.NotEnoughReplicas);
        }

        own.Embedded!.Journal.Start();
        await Scenario<DeadLetterOrder>.SendAsync(service, count: 1, keys: 1);
        Assert.Single(await scenario.ReadAsync(Scenario<DeadLetterOrder>.DeadLetterTopic, 1));
        await service.StopAsync(TestContext.Current.CancellationToken);

        IReadOnlyList<KafkaRequest> requests = own.Embedded.Journal.Read();
        TimeSpan lastProduce = requests.Where(static request => request.Api == KafkaApi.Produce).Max(static request => request.Elapsed);
        TimeSpan firstCommit = requests.Where(static request => request.Api == KafkaApi.OffsetCommit).Min(static request => request.Elapsed);
        Assert.True(firstCommit > lastProduce, $"The first commit came after {firstCommit}, the last produce request after {lastProduce}.");
    }

    [Fact]
    public async Task Registry_AwayWhileConsuming_MakesRecordsWaitAndDeadLettersNothing()
    {
        await using EmbeddedSchemaRegistry registry = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var scenario = new Scenario<RegistryGone>(cluster);
        IHost sender = scenario.BuildService(configure: options => options.SchemaRegistry.Url = registry.Url.ToString());
        await scenario.CreateTopicsAsync();
        await Scenario<RegistryGone>.SendAsync(sender, count: 100, keys: 10);

        registry.Faults.TakeDown();
        int requests = registry.Journal.Count;
        IHost service = scenario.BuildService(configure: options => options.SchemaRegistry.Url = registry.Url.ToString(), sends: false);
        await service.StartAsync(TestContext.Current.CancellationToken);
        OfficeFlowConsumer consumer = service.Services.GetRequiredService<OfficeFlowConsumer>();
        await Eventually.TrueAsync(() => registry.Journal.Count >= requests + 3);
        Assert.Equal(new ConsumerStatistics(Handled: 0, Retried: 0, DeadLettered: 0), consumer.Statistics);

        registry.Faults.BringUp();
        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 100);
        Assert.Equal(0, consumer.Statistics.DeadLettered);
    }

    [Fact]
    public async Task Options_WithSeveralMistakes_AreReportedTogether()
    {
        await using var scenario = new Scenario<BadOptions>(cluster);
        IHost service = scenario.BuildService(configure: static options =>
        {
            options.Kafka.BootstrapServers = "kafka";
            options.SchemaRegistry.Url = "registry:8081";
            options.Retry.MaxRetries = -1;
        });

        OptionsValidationException invalid = await Assert.ThrowsAsync<OptionsValidationException>(() => service.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("OfficeFlow:Kafka:BootstrapServers has the entry 'kafka', which is not 'host:port'", invalid.Message, StringComparison.Ordinal);
        Assert.Contains("OfficeFlow:SchemaRegistry:Url is not an absolute http or https URL", invalid.Message, StringComparison.Ordinal);
        Assert.Contains("OfficeFlow:Retry:MaxRetries is negative", invalid.Message, StringComparison.Ordinal);
    }

    internal sealed class BrokersDown;

    internal sealed class StoppedDown;

    internal sealed class DeadLetterFirst;

    internal sealed class RegistryAway;

    internal sealed class DeadLetterOrder;

    internal sealed class RegistryGone;

    internal sealed class BadOptions;
}
