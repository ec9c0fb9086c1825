using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class BackPressureTests
{
    [Fact]
    public async Task Buffer_Full_PausesAndResumesAtHalf()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxBufferedMessages = 4);
        scenario.Handler.Hold();
        for (int offset = 0; offset < 10; offset++)
        {
            scenario.Deliver(offset, $"key-{offset}");
        }

        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "the partition is paused");
        Assert.Equal(4, scenario.Handler.Starts.Count);

        scenario.Handler.Finish(0);
        await scenario.UntilStored(1);
        Assert.True(scenario.Consumer.IsPaused());
        Assert.Equal(4, scenario.Handler.Starts.Count);

        scenario.Handler.Finish(1);
        await scenario.Handler.UntilStarted(6);
        Assert.Equal(6, scenario.Handler.Starts.Count);
        for (int offset = 2; offset < 10; offset++)
        {
            scenario.Handler.Finish(offset);
        }

        await scenario.UntilStored(10);
        await Eventually.IsTrue(() => !scenario.Consumer.IsPaused(), "the partition is resumed");
    }

    [Fact]
    public async Task Buffer_FullOfBytes_Pauses()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxBufferedBytes = 1000);
        scenario.Handler.Hold();
        scenario.Deliver(0, new string('x', 1000));
        scenario.Deliver(1, "next");

        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "the partition is paused");
        Assert.Equal([0], scenario.Handler.StartedOffsets);
        scenario.Handler.Finish(0);
        scenario.Handler.Finish(1);
        await scenario.UntilStored(2);
    }

    [Fact]
    public async Task Window_OnePartitionAhead_PausesThatPartitionAlone()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxUncommittedPerPartition = 4);
        await scenario.Consumer.Assign(1);
        scenario.Handler.Behaviour = (_, context, token) => context.Offset == 0 && context.Partition == 0 ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask;
        for (int offset = 0; offset < 4; offset++)
        {
            scenario.Deliver(offset, $"key-{offset}");
        }

        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "partition 0 is paused");
        scenario.Deliver(0, partition: 1);

        await scenario.UntilStored(1, partition: 1);
        Assert.False(scenario.Consumer.IsPaused(1));
        Assert.Null(scenario.Consumer.Stored());
    }

    [Fact]
    public async Task Window_HeadFinishes_ResumesThePartition()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxUncommittedPerPartition = 4);
        var head = new TaskCompletionSource();
        scenario.Handler.Behaviour = (_, context, _) => context.Offset == 0 ? head.Task : Task.CompletedTask;
        for (int offset = 0; offset < 8; offset++)
        {
            scenario.Deliver(offset, $"key-{offset}");
        }

        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "the partition is paused");
        head.SetResult();

        await scenario.UntilStored(8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Window_Tiny_StillFinishesEverything(int window)
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options =>
        {
            options.Consumer.MaxUncommittedPerPartition = window;
            options.Consumer.MaxBufferedMessages = window;
        });
        for (int offset = 0; offset < 20; offset++)
        {
            scenario.Deliver(offset, $"key-{offset % 3}");
        }

        await scenario.UntilStored(20);
    }

    [Fact]
    public async Task Rebalance_PartitionPaused_ComesBackRunning()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxUncommittedPerPartition = 2);
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(0, "a");
        scenario.Deliver(1, "b");
        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "the partition is paused");

        await scenario.Consumer.Revoke(0);
        await scenario.Consumer.Assign(0);
        scenario.Handler.Behaviour = static (_, _, _) => Task.CompletedTask;
        scenario.Deliver(0, "a");
        scenario.Deliver(1, "b");
        scenario.Deliver(2, "c");

        await scenario.UntilStored(3);
    }

    [Fact]
    public async Task Rebalance_BufferStillFull_PausesTheNewPartitionToo()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxBufferedMessages = 2);
        scenario.Handler.Hold();
        scenario.Deliver(0, "a");
        scenario.Deliver(1, "b");
        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "the partition is paused");

        await scenario.Consumer.Assign(1);
        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(1), "the new partition is paused");

        scenario.Handler.Finish(0);
        scenario.Handler.Finish(1);
        await Eventually.IsTrue(() => !scenario.Consumer.IsPaused() && !scenario.Consumer.IsPaused(1), "both are resumed");
    }

    [Fact]
    public async Task Revoke_QueuedRecords_GiveTheirRoomBack()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxBufferedMessages = 4);
        scenario.Handler.Hold();
        for (int offset = 0; offset < 4; offset++)
        {
            scenario.Deliver(offset);
        }

        await Eventually.IsTrue(() => scenario.Consumer.IsPaused(), "the partition is paused");
        await scenario.Consumer.Revoke(0);
        await scenario.Consumer.Assign(1);
        scenario.Handler.Behaviour = static (_, _, _) => Task.CompletedTask;
        for (int offset = 0; offset < 8; offset++)
        {
            scenario.Deliver(offset, partition: 1);
        }

        await scenario.UntilStored(8, partition: 1);
    }
}
