using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class RegistryOutageTests
{
    [Fact]
    public async Task Registry_Down_RecordsWaitAndNothingIsDeadLettered()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        bool isDown = true;
        scenario.Registry.Before = () => isDown ? Task.FromException(FakeRegistry.Away()) : Task.CompletedTask;
        for (int offset = 0; offset < 10; offset++)
        {
            scenario.Deliver(offset, $"key-{offset}");
        }

        double[] seconds = [0.25, 0.5, 1, 2, 4, 8, 10, 10];
        for (int attempt = 0; attempt < seconds.Length; attempt++)
        {
            await scenario.Time.UntilDelays(attempt + 1);
            await scenario.Consumer.Turns(2);
            Assert.Equal(attempt + 1, scenario.Registry.Calls);
            isDown = attempt + 1 < seconds.Length;
            scenario.Time.Advance(TimeSpan.FromSeconds(seconds[attempt]));
        }

        await scenario.UntilStored(10);
        Assert.Equal(seconds.Select(static second => TimeSpan.FromSeconds(second)), scenario.Time.Delays);
        Assert.Equal(seconds.Length + 1, scenario.Registry.Calls);
        Assert.Empty(scenario.Producer.Attempts);
    }

    [Fact]
    public async Task Registry_FailsInAnUnknownWay_RecordsWaitAllTheSame()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Registry.Before = () => scenario.Registry.Calls == 1 ? Task.FromException(new InvalidOperationException("a proxy in between")) : Task.CompletedTask;
        scenario.Deliver(0);
        await scenario.Time.UntilDelays(1);
        scenario.Time.Advance(TimeSpan.FromSeconds(1));

        await scenario.UntilStored(1);
    }

    [Fact]
    public async Task Registry_DownForOneSchema_RecordsOfOthersGoOn()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Consumer.MaxConcurrency = 1);
        scenario.Deliver(0, "known");
        await scenario.UntilStored(1);
        scenario.Registry.Before = static () => Task.FromException(FakeRegistry.Away());
        scenario.DeliverRaw(1, "waits"u8.ToArray(), [0, 0, 0, 0, FakeRegistry.GuardedId, 2], ConsumerScenario.Headers((HeaderNames.MessageType, "guarded.set")));
        await scenario.Time.UntilDelays(1);
        scenario.Deliver(2, "known");

        await scenario.Handler.UntilHandled(2);
        Assert.Equal(1, scenario.Consumer.Stored());
    }

    [Fact]
    public async Task Registry_DownWhileThePartitionMoves_RecordsAreGivenUp()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Consumer.DrainTimeout = TimeSpan.FromSeconds(20));
        scenario.Registry.Before = static () => Task.FromException(FakeRegistry.Away());
        scenario.Deliver(0);
        await scenario.Time.UntilDelays(1);

        await scenario.Consumer.Revoke(0);

        Assert.Null(scenario.Consumer.Committed());
        Assert.Equal(0, scenario.LogCount(203));
    }

    [Fact]
    public async Task UnknownSchemaId_Flood_CostsOneRequestPerTimeToLive()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        byte[] value = [0, 0, 0, 3, 9, 0];
        for (int offset = 0; offset < 1000; offset++)
        {
            scenario.DeliverRaw(offset, [(byte)offset], value);
        }

        await scenario.UntilStored(1000);
        Assert.Equal(1, scenario.Registry.Calls);

        scenario.Time.Advance(TimeSpan.FromSeconds(30));
        scenario.DeliverRaw(1000, [0], value);
        await scenario.UntilStored(1001);
        Assert.Equal(2, scenario.Registry.Calls);
    }
}
