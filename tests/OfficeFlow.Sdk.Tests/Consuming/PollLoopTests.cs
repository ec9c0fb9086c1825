using Confluent.Kafka;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class PollLoopTests
{
    [Fact]
    public async Task Store_RecordsFinishOutOfOrder_NeverPassesAnUnfinishedOne()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.Hold();
        scenario.Deliver(10, "a");
        scenario.Deliver(11, "b");
        scenario.Deliver(14, "c");
        await scenario.Handler.UntilStarted(3);

        scenario.Handler.Finish(11);
        scenario.Handler.Finish(14);
        await scenario.Handler.UntilHandled(2);
        await scenario.Consumer.Turns();
        Assert.Null(scenario.Consumer.Stored());

        scenario.Handler.Finish(10);
        await scenario.UntilStored(15);
    }

    [Fact]
    public async Task Revoke_RecordRunning_WaitsForItAndStoresItsOffset()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.DrainTimeout = TimeSpan.FromSeconds(20));
        scenario.Handler.Hold();
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        Task revoked = scenario.Consumer.Revoke(0);
        await Eventually.IsTrue(() => scenario.LogCount(201) == 1, "the revoke begins");
        Assert.False(revoked.IsCompleted);
        scenario.Handler.Finish(0);
        await revoked;

        Assert.Equal(1, scenario.Consumer.Committed());
    }

    [Fact]
    public async Task Revoke_RecordRunsLongerThanTheDrainTimeout_DropsItsResult()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        await scenario.Consumer.Revoke(0);
        await scenario.Consumer.Assign(0);
        scenario.Handler.Finish(0);
        await scenario.Handler.UntilHandled(1);
        await scenario.Consumer.Turns();

        Assert.Empty(scenario.Consumer.Stores());
        Assert.Equal(1, scenario.LogCount(203));
    }

    [Fact]
    public async Task Revoke_RecordRunsLongerThanTheDrainTimeout_CancelsItsToken()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        CancellationToken seen = default;
        scenario.Handler.Behaviour = (_, _, token) =>
        {
            seen = token;
            return Task.Delay(Timeout.Infinite, token);
        };
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        await scenario.Consumer.Revoke(0);

        await Eventually.IsTrue(() => seen.IsCancellationRequested, "the handler's token is cancelled");
        Assert.Null(scenario.Consumer.Committed());
        Assert.Empty(scenario.Producer.Attempts);
    }

    [Fact]
    public async Task Revoke_RecordsQueuedBehindARunningOne_AreDroppedWithoutBeingHandled()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.DrainTimeout = TimeSpan.FromSeconds(20));
        scenario.Handler.Hold();
        scenario.Deliver(0);
        scenario.Deliver(1);
        scenario.Deliver(2);
        await scenario.Handler.UntilStarted(1);
        await scenario.Consumer.Turns();

        Task revoked = scenario.Consumer.Revoke(0);
        await Eventually.IsTrue(() => scenario.LogCount(201) == 1, "the revoke begins");
        scenario.Handler.Finish(0);
        await revoked;
        await scenario.Consumer.Turns();

        Assert.Equal([0], scenario.Handler.StartedOffsets);
        Assert.Equal(1, scenario.Consumer.Committed());
    }

    [Fact]
    public async Task Revoke_OnePartition_LeavesTheOthersRunning()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        await scenario.Consumer.Assign(1);
        scenario.Handler.Hold();
        scenario.Deliver(5, partition: 1);
        await scenario.Handler.UntilStarted(1);

        await scenario.Consumer.Revoke(0);
        scenario.Handler.Finish(5, partition: 1);

        await scenario.UntilStored(6, partition: 1);
        Assert.Equal(0, scenario.LogCount(203));
    }

    [Fact]
    public async Task Revoke_RecordWaitsForItsRetry_IsGivenUpAtOnce()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.DrainTimeout = TimeSpan.FromSeconds(20));
        scenario.Handler.Behaviour = static (_, _, _) => throw new InvalidOperationException("no");
        scenario.Deliver(0);
        await scenario.Time.UntilDelays(1);

        await scenario.Consumer.Revoke(0);

        Assert.Null(scenario.Consumer.Committed());
        Assert.Equal(0, scenario.LogCount(203));
        Assert.Empty(scenario.Producer.Attempts);
    }

    [Fact]
    public async Task Lost_RecordsFinished_StoresNothingMore()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(0, "a");
        scenario.Deliver(1, "b");
        await scenario.Handler.UntilStarted(2);

        await scenario.Consumer.Lose(0);
        scenario.Handler.Finish(0);
        scenario.Handler.Finish(1);
        await scenario.Handler.UntilHandled(2);
        await scenario.Consumer.Turns();

        Assert.Empty(scenario.Consumer.Stores());
    }

    [Fact]
    public async Task Lost_RecordFinishedButNotStoredYet_IsNotEvenTried()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.Hold();
        scenario.Deliver(0);
        scenario.Deliver(1);
        await scenario.Handler.UntilStarted(1);
        await scenario.Consumer.Turns();

        await scenario.Consumer.Lose(
            () =>
            {
                // The second record of a key starts after the first has moved the watermark.
                scenario.Handler.Finish(0);
                Assert.True(SpinWait.SpinUntil(() => scenario.Handler.Starts.Count == 2, TimeSpan.FromSeconds(20)));
            },
            0);
        await scenario.Consumer.Turns();

        Assert.Empty(scenario.Journal.Entries);
    }

    [Fact]
    public async Task Lost_PartitionComesBack_OldResultsDoNotMoveTheNewAssignment()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(0, "a");
        scenario.Deliver(1, "b");
        await scenario.Handler.UntilStarted(2);

        await scenario.Consumer.Lose(0);
        await scenario.Consumer.Assign(0);
        scenario.Handler.Finish(0);
        scenario.Handler.Finish(1);
        await scenario.Handler.UntilHandled(2);
        await scenario.Consumer.Turns();

        Assert.Empty(scenario.Consumer.Stores());
    }

    [Fact]
    public async Task Assign_PartitionAlreadyAssigned_ClosesTheOldAssignment()
    {
        // The client can swallow a revoke, for instance when its callback failed; the epoch is ours.
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        await scenario.Consumer.Assign(0);
        scenario.Handler.Finish(0);
        await scenario.Handler.UntilHandled(1);
        await scenario.Consumer.Turns();

        Assert.Empty(scenario.Consumer.Stores());
    }

    [Fact]
    public async Task Stop_RecordRunning_DrainsStoresAndCloses()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.DrainTimeout = TimeSpan.FromSeconds(20));
        scenario.Handler.Hold();
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        Task stop = scenario.Subject.StopAsync();
        Assert.False(stop.IsCompleted);
        scenario.Handler.Finish(0);
        await Eventually.Completes(stop, "the stop");

        Assert.True(scenario.Consumer.IsClosed);
        Assert.Equal(1, scenario.Consumer.Committed());
    }

    [Fact]
    public async Task Stop_HandlerHangs_WaitsForItOnlyOnce()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        await Eventually.Completes(scenario.Subject.StopAsync(), "the stop");

        Assert.True(scenario.Consumer.IsClosed);
        Assert.Null(scenario.Consumer.Committed());
        Assert.Equal(1, scenario.LogCount(203));
    }

    [Fact]
    public async Task Stop_BrokersDown_EndsAfterTheShutdownTimeout()
    {
        using var brokersDown = new ManualResetEventSlim();
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Consumer.BeforeClose = brokersDown.Wait;

        Task stop = scenario.Subject.StopAsync();
        await scenario.Time.UntilDelays(1);
        scenario.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(stop.IsCompleted);
        scenario.Time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.Completes(stop, "the stop");

        Assert.Equal(1, scenario.LogCount(207));
        Assert.False(scenario.Consumer.IsClosed);
        brokersDown.Set();
        await Eventually.Completes(scenario.Subject.Completion, "the poll thread ends");
    }

    [Fact]
    public async Task Stop_StoringFails_StillClosesTheClientAndEndsTheHandlers()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        await scenario.Consumer.Assign(1);
        CancellationToken seen = default;
        scenario.Handler.Behaviour = (_, context, token) =>
        {
            seen = token;
            return context.Partition == 1 ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask;
        };
        scenario.Deliver(0, partition: 1);
        await scenario.Handler.UntilStarted(1);
        scenario.Consumer.StoreFailure = new KafkaException(ErrorCode.Local_Fatal);
        scenario.Deliver(0);
        await Assert.ThrowsAsync<KafkaException>(() => scenario.Subject.Completion.WaitAsync(TimeSpan.FromSeconds(20)));
        scenario.Consumer.StoreFailure = null;

        Assert.True(scenario.Consumer.IsClosed);
        await Eventually.IsTrue(() => seen.IsCancellationRequested, "the handler's token is cancelled");
        scenario.Subject.Completion.Exception!.Handle(static _ => true);
    }

    [Fact]
    public async Task Consume_NonFatalError_GoesOn()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        await scenario.Consumer.Fail(new ConsumeException(new ConsumeResult<byte[], byte[]>(), new Error(ErrorCode.TopicAuthorizationFailed)));
        scenario.Deliver(0);

        await scenario.UntilStored(1);
        Assert.Equal(1, scenario.LogCount(1));
    }

    [Fact]
    public async Task Consume_FatalError_EndsTheConsumerAndSaysSo()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Deliver(0);
        await scenario.UntilStored(1);
        await scenario.Consumer.Fail(new ConsumeException(new ConsumeResult<byte[], byte[]>(), new Error(ErrorCode.Local_Fatal, "fenced", isFatal: true)));

        await Assert.ThrowsAsync<ConsumeException>(() => scenario.Subject.Completion.WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(1, scenario.LogCount(206));
        Assert.True(scenario.Consumer.IsClosed);
        Assert.Equal(1, scenario.Consumer.Committed());
    }

    [Fact]
    public async Task Store_ClientRefuses_IsDroppedAndTheLoopGoesOn()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Consumer.RefusesStores = true;
        scenario.Deliver(0);
        await Eventually.IsTrue(() => scenario.LogCount(204) == 1, "the refused offset is logged");

        scenario.Consumer.RefusesStores = false;
        scenario.Deliver(1);
        await scenario.UntilStored(2);
    }

    [Fact]
    public async Task Deliver_PartitionNotAssigned_IsIgnored()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Deliver(0, partition: 3);
        scenario.Deliver(0);

        await scenario.UntilStored(1);
        Assert.Single(scenario.Handler.Starts);
    }

    [Fact]
    public async Task Deliver_PartitionRewound_BeginsAnewFromThere()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Deliver(100);
        await scenario.UntilStored(101);

        scenario.Deliver(0);
        await scenario.UntilStored(1);

        Assert.Equal(1, scenario.LogCount(209));
        Assert.Equal([100, 0], scenario.Handler.StartedOffsets);
    }

    [Fact]
    public async Task Deliver_PartitionRewoundWhileARecordRuns_ItsResultNoLongerCounts()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.HoldStubbornly();
        scenario.Deliver(100);
        await scenario.Handler.UntilStarted(1);
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(2);

        scenario.Handler.Finish(100);
        await scenario.Handler.UntilHandled(1);
        await scenario.Consumer.Turns();
        Assert.Empty(scenario.Consumer.Stores());

        scenario.Handler.Finish(0);
        await scenario.UntilStored(1);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(253_402_300_800_000)]
    [InlineData(-62_135_596_800_001)]
    public async Task Deliver_TimestampOutsideOfDotNet_IsHandled(long unixMilliseconds)
    {
        // A producer may write any number there.
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.DeliverRaw(
            0, "key"u8.ToArray(), ConsumerScenario.TicketBytes("key", 0), ConsumerScenario.Headers((HeaderNames.MessageType, "ticket.opened")),
            timestamp: new Timestamp(unixMilliseconds, TimestampType.CreateTime));

        await scenario.UntilStored(1);
        Assert.Equal([0], scenario.Handler.HandledOffsets);
    }
}
