using Microsoft.Extensions.DependencyInjection;
using OfficeFlow.Configuration;
using OfficeFlow.Retry;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class RetryTests
{
    [Fact]
    public async Task Handler_FailsEveryTime_IsTriedOnTheExactScheduleThenDeadLettered()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.Behaviour = static (_, _, _) => throw new InvalidOperationException("no");
        scenario.Deliver(0);
        int[] seconds = [1, 2, 4];
        for (int retry = 0; retry < seconds.Length; retry++)
        {
            await scenario.Time.UntilDelays(retry + 1);
            Assert.Equal(retry + 1, scenario.Handler.Starts.Count);
            scenario.Time.Advance(TimeSpan.FromSeconds(seconds[retry]) - TimeSpan.FromTicks(1));
            await scenario.Consumer.Turns();
            Assert.Equal(retry + 1, scenario.Handler.Starts.Count);
            scenario.Time.Advance(TimeSpan.FromTicks(1));
        }

        await scenario.UntilStored(1);

        Assert.Equal(seconds.Select(static second => TimeSpan.FromSeconds(second)), scenario.Time.Delays);
        Assert.Equal([1, 2, 3, 4], scenario.Handler.Starts.Select(static start => start.Context.Attempt));
        Assert.Equal("4", FakeProducer.Text(Assert.Single(scenario.Producer.Acknowledged), HeaderNames.DeadLetterAttempts));
        Assert.Equal(new(Handled: 0, Retried: 3, DeadLettered: 1), scenario.Subject.Statistics);
    }

    [Fact]
    public async Task Handler_FailsThenSucceeds_IsHandledAndNotDeadLettered()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.Behaviour = static (_, context, _) => context.Attempt < 3 ? Task.FromException(new InvalidOperationException("no")) : Task.CompletedTask;
        scenario.Deliver(0);
        await scenario.Time.UntilDelays(1);
        scenario.Time.Advance(TimeSpan.FromSeconds(1));
        await scenario.Time.UntilDelays(2);
        Assert.Null(scenario.Consumer.Stored());
        scenario.Time.Advance(TimeSpan.FromSeconds(2));

        await scenario.UntilStored(1);
        Assert.Empty(scenario.Producer.Attempts);
    }

    [Fact]
    public async Task RetryWait_SameKey_WaitsAndKeepsItsOrder()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.Behaviour = static (_, context, _) => context is { Offset: 0, Attempt: 1 } ? Task.FromException(new InvalidOperationException("no")) : Task.CompletedTask;
        scenario.Deliver(0);
        scenario.Deliver(1);
        scenario.Deliver(2);
        await scenario.Time.UntilDelays(1);
        await scenario.Consumer.Turns();
        Assert.Equal([0], scenario.Handler.StartedOffsets);

        scenario.Time.Advance(TimeSpan.FromSeconds(1));
        await scenario.UntilStored(3);
        Assert.Equal([0, 0, 1, 2], scenario.Handler.StartedOffsets);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task RetryWait_AsManyKeysAsMayRun_OtherKeysGoOn(int concurrency)
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxConcurrency = concurrency);
        scenario.Handler.Behaviour = (_, context, _) => context.Offset < concurrency ? Task.FromException(new InvalidOperationException("no")) : Task.CompletedTask;
        for (int offset = 0; offset < concurrency; offset++)
        {
            scenario.Deliver(offset, $"poison-{offset}");
        }

        await scenario.Time.UntilDelays(concurrency);
        scenario.Deliver(100, "good");

        await scenario.Handler.UntilHandled(1);
        Assert.Null(scenario.Consumer.Stored());
    }

    [Fact]
    public async Task RetryWait_Over_StillRunsNoMoreThanAllowedAtOnce()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(options => options.Consumer.MaxConcurrency = 2);
        int running = 0;
        int most = 0;
        scenario.Handler.Behaviour = async (_, context, _) =>
        {
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Yield();
            _ = Interlocked.Decrement(ref running);
            if (context.Attempt == 1)
            {
                throw new InvalidOperationException("no");
            }
        };
        for (int offset = 0; offset < 50; offset++)
        {
            scenario.Deliver(offset, $"key-{offset}");
        }

        await scenario.Time.UntilDelays(50);
        scenario.Time.Advance(TimeSpan.FromSeconds(1));
        await scenario.UntilStored(50);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Handler_ReturnsNull_IsAFailedAttempt()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Retry.MaxRetries = 0);
        scenario.Handler.Behaviour = static (_, _, _) => null!;
        scenario.Deliver(0);

        await scenario.UntilStored(1);
        Assert.Equal(
            "Handler 'OfficeFlow.Sdk.Tests.Fakes.TicketHandler' returned null instead of a task for message 'ticket.opened'; return Task.CompletedTask when there is nothing to await.",
            FakeProducer.Text(scenario.Producer.Acknowledged[0], HeaderNames.DeadLetterErrorMessage));
    }

    [Fact]
    public async Task Handler_ThrowsSynchronously_IsAFailedAttempt()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Retry.MaxRetries = 0);
        scenario.Handler.Behaviour = static (_, _, _) => throw new InvalidOperationException("at once");
        scenario.Deliver(0);

        await scenario.UntilStored(1);
        Assert.Equal("at once", FakeProducer.Text(scenario.Producer.Acknowledged[0], HeaderNames.DeadLetterErrorMessage));
        Assert.Equal("System.InvalidOperationException", FakeProducer.Text(scenario.Producer.Acknowledged[0], HeaderNames.DeadLetterErrorType));
    }

    [Fact]
    public async Task Handler_ThrowsACancellationOfItsOwn_IsAFailedAttempt()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Retry.MaxRetries = 1);
        scenario.Handler.Behaviour = static (_, _, _) => throw new OperationCanceledException("its own time-out");
        scenario.Deliver(0);
        await scenario.Time.UntilDelays(1);
        scenario.Time.Advance(TimeSpan.FromSeconds(1));

        await scenario.UntilStored(1);
        Assert.Equal(2, scenario.Handler.Starts.Count);
        Assert.Equal(DeadLetterReasons.HandlerFailed, FakeProducer.Text(scenario.Producer.Acknowledged[0], HeaderNames.DeadLetterReason));
    }

    [Fact]
    public async Task Handler_CannotBeResolved_IsAFailedAttempt()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(
            static options => options.Retry.MaxRetries = 0,
            static services => services.AddScoped<TicketHandler>(static _ => throw new InvalidOperationException("no database")));
        scenario.Deliver(0);

        await scenario.UntilStored(1);
        Assert.Equal("no database", FakeProducer.Text(scenario.Producer.Acknowledged[0], HeaderNames.DeadLetterErrorMessage));
    }

    [Fact]
    public async Task Handler_FailsBecauseItsTimeIsOver_IsGivenUpAndNotDeadLettered()
    {
        // Many clients wrap a cancellation into an exception of their own.
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Retry.MaxRetries = 0);
        var ended = new TaskCompletionSource();
        scenario.Handler.Behaviour = async (_, _, token) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            catch (OperationCanceledException exception)
            {
                ended.SetResult();
                throw new InvalidOperationException("the call was cancelled", exception);
            }
        };
        scenario.Deliver(0);
        await scenario.Handler.UntilStarted(1);

        await scenario.Consumer.Revoke(0);
        await Eventually.Completes(ended.Task, "the handler ends");
        await scenario.Consumer.Turns(20);

        Assert.Empty(scenario.Producer.Attempts);
        Assert.Null(scenario.Consumer.Committed());
    }

    [Fact]
    public async Task Attempts_EarlierDeliveriesFailed_AreCountedOn()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Retry.MaxRetries = 0);
        scenario.Handler.Behaviour = static (_, _, _) => throw new InvalidOperationException("no");
        scenario.DeliverRaw(0, null, ConsumerScenario.TicketBytes(null, 0), ConsumerScenario.Headers((HeaderNames.MessageType, "ticket.opened"), (HeaderNames.RetryAttempt, "4")));

        await scenario.UntilStored(1);
        Assert.Equal(5, scenario.Handler.Starts[0].Context.Attempt);
        Assert.Equal("5", FakeProducer.Text(scenario.Producer.Acknowledged[0], HeaderNames.DeadLetterAttempts));
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("99999999999")]
    [InlineData("-3")]
    [InlineData("many")]
    public async Task Attempts_HeaderIsHostile_StayPositive(string header)
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.DeliverRaw(0, null, ConsumerScenario.TicketBytes(null, 0), ConsumerScenario.Headers((HeaderNames.MessageType, "ticket.opened"), (HeaderNames.RetryAttempt, header)));

        await scenario.UntilStored(1);
        Assert.InRange(scenario.Handler.Starts[0].Context.Attempt, 1, int.MaxValue);
    }

    [Fact]
    public void DelayBefore_ManyRetries_GrowsToTheMaximumAndStaysThere()
    {
        var policy = new RetryPolicy(new RetryOptions { Jitter = 0 });

        Assert.Equal([1, 2, 4, 8, 16, 30, 30], Enumerable.Range(1, 7).Select(retry => policy.DelayBefore(retry).TotalSeconds));
        Assert.Equal(30, policy.DelayBefore(int.MaxValue).TotalSeconds);
    }

    [Theory]
    [InlineData(0, 2000)]
    [InlineData(0.5, 1500)]
    [InlineData(0.999, 1001)]
    public void DelayBefore_Jitter_TakesAShareAway(double random, double milliseconds)
    {
        var policy = new RetryPolicy(new RetryOptions(), () => random);

        Assert.Equal(milliseconds, policy.DelayBefore(2).TotalMilliseconds, 0.01);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen = target; value > seen; seen = target)
        {
            _ = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
