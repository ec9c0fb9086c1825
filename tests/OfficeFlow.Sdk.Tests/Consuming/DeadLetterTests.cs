using System.Text;
using Confluent.Kafka;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class DeadLetterTests
{
    private static readonly byte[] Key = [0xFF, 0x00, 0xC3];

    public static TheoryData<string, byte[]?, string?, string> Refused => new()
    {
        { "tombstone", null, "ticket.opened", DeadLetterReasons.Tombstone },
        { "empty value", [], "ticket.opened", DeadLetterReasons.Undecodable },
        { "no framing", Encoding.UTF8.GetBytes("""{"id":"1"}"""), "ticket.opened", DeadLetterReasons.Undecodable },
        { "short framing", [0, 0, 0, 7], "ticket.opened", DeadLetterReasons.Undecodable },
        { "truncated body", [0, 0, 0, 0, 7, 2, 20, 65], "ticket.opened", DeadLetterReasons.Undecodable },
        { "bytes left over", [.. ConsumerScenario.TicketBytes("k", 1), 0], "ticket.opened", DeadLetterReasons.Undecodable },
        { "negative schema id", [0, 0xFF, 0xFF, 0xFF, 0xFE, 0], "ticket.opened", DeadLetterReasons.SchemaMismatch },
        { "unknown type", ConsumerScenario.TicketBytes("k", 1), "ticket.closed", DeadLetterReasons.UnknownType },
        { "type without handler", [0, 0, 0, 0, 8, 0], "notice.sent", DeadLetterReasons.NoHandler },
        { "schema of another message", [0, 0, 0, 0, 8, 0], "ticket.opened", DeadLetterReasons.SchemaMismatch },
        { "unknown schema id", [0, 0, 0, 3, 9, 0], "ticket.opened", DeadLetterReasons.SchemaMismatch },
        { "schema is no Avro", [0, 0, 0, 0, 99, 0], "ticket.opened", DeadLetterReasons.SchemaMismatch },
        { "value refused by the message itself", [0, 0, 0, 0, 9, 1], "guarded.set", DeadLetterReasons.Undecodable },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Record_CannotBeHandled_GoesToTheDeadLetterTopicByteForByte(string what, byte[]? value, string? type, string reason)
    {
        Assert.NotEmpty(what);
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Registry[99] = "not a schema";
        Headers headers = ConsumerScenario.Headers((HeaderNames.CorrelationId, "c-1"), ("x", "first"), ("x", "last"));
        headers.Add("raw", [0xFF, 0x00]);
        headers.Add("none", null);
        if (type is not null)
        {
            headers.Add(HeaderNames.MessageType, Encoding.UTF8.GetBytes(type));
        }

        scenario.DeliverRaw(41, Key, value, headers);

        await scenario.UntilStored(42);
        OutgoingRecord letter = Assert.Single(scenario.Producer.Acknowledged);
        Assert.Equal(ConsumerScenario.DeadLetterTopic, letter.Topic);
        Assert.Equal(Key, letter.Key);
        Assert.Equal(value, letter.Value);
        Assert.Equal(scenario.Time.Start.ToUnixTimeMilliseconds(), letter.Timestamp.UnixTimestampMs);
        Assert.Equal(
            headers.BackingList.Select(static header => (header.Key, Hex(header))),
            letter.Headers.BackingList.Take(headers.Count).Select(static header => (header.Key, Hex(header))));
        Assert.Equal(reason, FakeProducer.Text(letter, HeaderNames.DeadLetterReason));
        Assert.Empty(scenario.Handler.Starts);
        Assert.Equal(1, scenario.Subject.Statistics.DeadLettered);
    }

    [Fact]
    public async Task Letter_Written_SaysWhereItCameFromAndWhy()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Retry.MaxRetries = 0);
        scenario.Handler.Behaviour = static (_, _, _) => throw new InvalidOperationException("first\r\nsecond" + new string('x', 1000));
        scenario.Deliver(41);

        await scenario.UntilStored(42);
        OutgoingRecord letter = scenario.Producer.Acknowledged[0];
        Assert.Equal(
            [
                ("message-type", "ticket.opened"),
                ("dlq-reason", "handler-failed"),
                ("dlq-attempts", "1"),
                ("dlq-original-topic", "ticket.opened"),
                ("dlq-original-partition", "0"),
                ("dlq-original-offset", "41"),
                ("dlq-original-timestamp", "2026-11-23T10:15:30.123Z"),
                ("dlq-consumer-group", "ticket-service"),
                ("dlq-time", "2026-11-23T10:15:30.123Z"),
                ("dlq-error-type", "System.InvalidOperationException"),
                ("dlq-error-message", ("first  second" + new string('x', 1000))[..256]),
            ],
            letter.Headers.BackingList.Select(static header => (header.Key, Encoding.UTF8.GetString(header.GetValueBytes()))));
    }

    [Fact]
    public async Task Record_WithoutTypeHeader_IsKnownByItsSchema()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.DeliverRaw(0, Key, ConsumerScenario.TicketBytes("k", 5));

        await scenario.UntilStored(1);
        Assert.Equal(new Ticket("k", 5), scenario.Handler.Starts[0].Message);
    }

    [Fact]
    public async Task Offset_DeadLetter_MovesOnlyAfterTheAcknowledgement()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        var broker = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scenario.Producer.Answer = _ => broker.Task;
        scenario.DeliverRaw(0, Key, null);
        await Eventually.IsTrue(() => scenario.Producer.Attempts.Count == 1, "the dead letter is sent");
        await scenario.Consumer.Turns();
        Assert.Null(scenario.Consumer.Stored());

        broker.SetResult();
        await scenario.UntilStored(1);
        Assert.True(scenario.Journal.IndexOf("ack dlq.ticket.opened") < scenario.Journal.IndexOf("store 0@1"));
    }

    [Fact]
    public async Task Producer_FailsSeveralTimes_IsTriedOnTheExactScheduleUntilItSucceeds()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Producer.Answer = _ => scenario.Producer.Attempts.Count <= 7 ? Task.FromException(Away()) : Task.CompletedTask;
        scenario.DeliverRaw(0, Key, null);
        double[] seconds = [0.5, 1, 2, 4, 8, 10, 10];
        for (int attempt = 0; attempt < seconds.Length; attempt++)
        {
            await scenario.Time.UntilDelays(attempt + 1);
            Assert.Null(scenario.Consumer.Stored());
            scenario.Time.Advance(TimeSpan.FromSeconds(seconds[attempt]));
        }

        await scenario.UntilStored(1);
        Assert.Equal(seconds.Select(static second => TimeSpan.FromSeconds(second)), scenario.Time.Delays);
        Assert.Equal(8, scenario.Producer.Attempts.Count);
        Assert.Equal(7, scenario.LogCount(401));
    }

    [Fact]
    public async Task Producer_ThrowsSomethingElse_IsTriedAgain()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Producer.Answer = _ => scenario.Producer.Attempts.Count == 1 ? Task.FromException(new ObjectDisposedException("client")) : Task.CompletedTask;
        scenario.DeliverRaw(0, Key, null);
        await scenario.Time.UntilDelays(1);
        scenario.Time.Advance(TimeSpan.FromSeconds(1));

        await scenario.UntilStored(1);
    }

    [Fact]
    public async Task Producer_Away_OtherKeysGoOnAndTheOffsetStays()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(static options => options.Consumer.MaxConcurrency = 1);
        scenario.Producer.Answer = _ => Task.FromException(Away());
        scenario.DeliverRaw(0, Key, null);
        await scenario.Time.UntilDelays(1);
        scenario.Deliver(1, "other");

        await scenario.Handler.UntilHandled(1);
        await scenario.Consumer.Turns();
        Assert.Null(scenario.Consumer.Stored());
    }

    [Fact]
    public async Task Producer_AwayWhileThePartitionMoves_CommitsNothing()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Producer.Answer = _ => Task.FromException(Away());
        scenario.DeliverRaw(0, Key, null);
        await scenario.Time.UntilDelays(1);

        await scenario.Consumer.Revoke(0);

        Assert.Null(scenario.Consumer.Committed());
        int attempts = scenario.Producer.Attempts.Count;
        scenario.Time.Advance(TimeSpan.FromMinutes(1));
        await scenario.Consumer.Turns();
        Assert.Equal(attempts, scenario.Producer.Attempts.Count);
    }

    [Fact]
    public async Task Letter_TooLarge_IsWrittenInTheShortFormAtOnce()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Producer.Answer = record => FakeProducer.Text(record, HeaderNames.DeadLetterErrorMessage) is null ? Task.CompletedTask : Task.FromException(TooLarge());
        scenario.DeliverRaw(0, Key, [1, 2, 3], ConsumerScenario.Headers(("x", "kept")));

        await scenario.UntilStored(1);
        OutgoingRecord letter = Assert.Single(scenario.Producer.Acknowledged);
        Assert.Empty(scenario.Time.Delays);
        Assert.Equal([1, 2, 3], letter.Value);
        Assert.Equal("kept", FakeProducer.Text(letter, "x"));
        Assert.Equal("undecodable", FakeProducer.Text(letter, HeaderNames.DeadLetterReason));
        Assert.Equal("0", FakeProducer.Text(letter, HeaderNames.DeadLetterOriginalOffset));
    }

    [Fact]
    public async Task Letter_TooLargeEvenInTheShortForm_WaitsAndIsNeverDropped()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        bool isRaised = false;
        scenario.Producer.Answer = _ => isRaised ? Task.CompletedTask : Task.FromException(TooLarge());
        scenario.DeliverRaw(0, Key, [1, 2, 3]);
        await scenario.Time.UntilDelays(1);
        Assert.Null(scenario.Consumer.Stored());

        isRaised = true;
        scenario.Time.Advance(TimeSpan.FromSeconds(10));
        await scenario.UntilStored(1);
    }

    private static string? Hex(IHeader header) => header.GetValueBytes() is { } bytes ? Convert.ToHexString(bytes) : null;

    private static PublishException Away() => new("away", PublishOutcome.Unknown, "topic", "id") { IsTransient = true };

    private static PublishException TooLarge() => new("too large", PublishOutcome.Failed, "topic", "id", new KafkaException(ErrorCode.MsgSizeTooLarge));
}
