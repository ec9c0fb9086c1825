using System.Text;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Producing;

public sealed class OfficeFlowProducerTests
{
    private readonly ProducerScenario _scenario = new();

    public static TheoryData<PublishOptions, string> IllegalOptions => new()
    {
        { new() { Key = "" }, "PublishOptions.Key is empty; leave it null for the default key, because Kafka clients disagree on the partition of an empty one. (Parameter 'options')" },
        { new() { MessageId = "" }, Text("MessageId") },
        { new() { MessageId = "a\nb" }, Text("MessageId") },
        { new() { CorrelationId = "\u007F" }, Text("CorrelationId") },
        { new() { CausationId = new string('x', 1025) }, Text("CausationId") },
        { new() { EmployeeId = "\u0000" }, Text("EmployeeId") },
        { new() { OrganizationId = "org.1" }, "'org.1' is not a legal OrganizationId; use letters, digits and '-', at most 64 characters. (Parameter 'OrganizationId')" },
        { new() { OrganizationId = "" }, "'' is not a legal OrganizationId; use letters, digits and '-', at most 64 characters. (Parameter 'OrganizationId')" },
        { new() { Headers = [new MessageHeader("", default)] }, "PublishOptions.Headers has a header without a name; name it. (Parameter 'headers')" },
        { new() { Headers = [.. Enumerable.Repeat(new MessageHeader("x", default), 49)] }, "PublishOptions.Headers has 49 headers; at most 48 are allowed. (Parameter 'headers')" },
        { new() { Headers = [new MessageHeader("message-id", default)] }, Reserved("message-id") },
        { new() { Headers = [new MessageHeader("retry-attempt", default)] }, Reserved("retry-attempt") },
        { new() { Headers = [new MessageHeader("dlq-anything", default)] }, Reserved("dlq-anything") },
    };

    [Fact]
    public async Task Publish_Everything_WritesTheEnvelopeOfThePlatform()
    {
        PublishReceipt receipt = await _scenario.SendTicket(
            new Ticket("k-1", 5),
            new PublishOptions
            {
                MessageId = "m-1",
                CorrelationId = "c-1",
                CausationId = "m-0",
                EmployeeId = "emp-1",
                Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
                Headers = [new MessageHeader("traceparent", "00-1"u8.ToArray()), new MessageHeader("empty", default)],
            },
            "org-1");

        OutgoingRecord record = Assert.Single(_scenario.Records.Acknowledged);
        Assert.Equal(
            [
                ("message-id", "m-1"), ("message-type", "ticket.opened"), ("correlation-id", "c-1"), ("source", "hr"), ("version", "1.0"),
                ("organization-id", "org-1"), ("employee-id", "emp-1"), ("causation-id", "m-0"), ("traceparent", "00-1"), ("empty", ""),
            ],
            Headers(record));
        Assert.Equal("ticket.opened", record.Topic);
        Assert.Equal("k-1"u8.ToArray(), record.Key);
        Assert.Equal([0, 0, 0, 0, 7, 2, 6, (byte)'k', (byte)'-', (byte)'1', 10], record.Value);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 1, 4, 5, TimeSpan.Zero).ToUnixTimeMilliseconds(), record.Timestamp.UnixTimestampMs);
        Assert.Equal(new PublishReceipt("ticket.opened", 0, 0, "m-1"), receipt);
    }

    [Fact]
    public async Task Publish_Nothing_LeavesOutWhatIsNotSet()
    {
        _ = await _scenario.SendTicket(new Ticket(null, 5));

        OutgoingRecord record = _scenario.Records.Acknowledged[0];
        Assert.Equal(["message-id", "message-type", "correlation-id", "source", "version"], record.Headers.BackingList.Select(static header => header.Key));
        Assert.True(Guid.TryParseExact(record.MessageId, "D", out Guid id));
        Assert.Equal(7, id.Version);
        Assert.NotEqual(record.MessageId, FakeProducer.Text(record, HeaderNames.CorrelationId));
        Assert.Equal(_scenario.Time.Start.ToUnixTimeMilliseconds(), record.Timestamp.UnixTimestampMs);
    }

    [Theory]
    [InlineData("explicit", "member", "org-1", "explicit")]
    [InlineData(null, "member", "org-1", "member")]
    [InlineData(null, null, "org-1", "org-1")]
    [InlineData(null, null, null, "m-1")]
    public async Task Key_FirstThatIsSet_IsTaken(string? explicitKey, string? member, string? organizationId, string expected)
    {
        _ = await _scenario.SendTicket(new Ticket(member, 0), new PublishOptions { Key = explicitKey, MessageId = "m-1" }, organizationId);

        Assert.Equal(expected, Encoding.UTF8.GetString(_scenario.Records.Acknowledged[0].Key!));
    }

    [Fact]
    public async Task Key_MemberIsEmpty_IsRefused()
    {
        _ = await _scenario.SendTicket(new Ticket("warm-up", 0));

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _scenario.SendTicket(new Ticket("", 0)));
        Assert.Equal(
            "Message 'ticket.opened' has an empty key in 'Key'; set it, or leave it null for the default key, because Kafka clients disagree on the partition of an empty one.",
            exception.Message);
        Assert.Single(_scenario.Records.Attempts);
    }

    [Theory]
    [MemberData(nameof(IllegalOptions))]
    public async Task Options_Illegal_AreRefusedBeforeAnythingIsSent(PublishOptions options, string message)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _scenario.SendTicket(new Ticket("k", 0), options));

        Assert.Equal(message, exception.Message);
        Assert.Empty(_scenario.Records.Attempts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("org.1")]
    [InlineData("org\r\n1")]
    public async Task Destination_IllegalOrganization_IsRefused(string organizationId)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _scenario.SendTicket(new Ticket("k", 0), organizationId: organizationId));

        Assert.EndsWith("is not a legal OrganizationId; use letters, digits and '-', at most 64 characters. (Parameter 'OrganizationId')", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_scenario.Records.Attempts);
    }

    [Theory]
    [InlineData("dlq.x")]
    [InlineData("^.*")]
    [InlineData("")]
    public async Task Destination_IllegalTopic_IsRefused(string topic)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _scenario.Subject.PublishAsync(new Destination(topic), new Ticket("k", 0)));

        Assert.Empty(_scenario.Records.Attempts);
    }

    [Fact]
    public async Task Size_OverTheLimit_IsRefusedBeforeItIsSent()
    {
        var scenario = new ProducerScenario(static options => options.Producer.MaxMessageBytes = 500);

        var exception = await Assert.ThrowsAsync<PublishException>(() => scenario.SendTicket(new Ticket(new string('k', 1000), 0), new PublishOptions { MessageId = "m-1" }));

        Assert.StartsWith("Message 'm-1' for topic 'ticket.opened' takes ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(" bytes, more than the 500 allowed; send less, or raise OfficeFlow:Producer:MaxMessageBytes and the topic's max.message.bytes.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.Failed, exception.Outcome);
        Assert.False(exception.IsTransient);
        Assert.Empty(scenario.Records.Attempts);
    }

    [Fact]
    public async Task Value_NotEncodable_IsRefusedAndTheNextOneIsWhole()
    {
        _ = await _scenario.SendTicket(new Ticket("a", 1));
        await Assert.ThrowsAsync<EncodeException>(() => _scenario.SendTicket(new Ticket("\uD800", 2), new PublishOptions { Key = "k" }));
        _ = await _scenario.SendTicket(new Ticket("b", 3));

        Assert.Equal(2, _scenario.Records.Acknowledged.Count);
        Assert.Equal([0, 0, 0, 0, 7, 2, 2, (byte)'b', 6], _scenario.Records.Acknowledged[1].Value);
    }

    [Fact]
    public async Task FirstUse_SixtyFourAtOnce_AskTheRegistryOnce()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _scenario.Registry.Before = () => answer.Task;
        Task<PublishReceipt>[] sends = [.. Enumerable.Range(0, 64).Select(i => Task.Run(() => _scenario.SendTicket(new Ticket("k", i))))];
        await Eventually.IsTrue(() => _scenario.Registry.Calls == 1, "the registry is asked");
        answer.SetResult();
        _ = await Task.WhenAll(sends);

        Assert.Equal(1, _scenario.Registry.Calls);
        Assert.Equal(64, _scenario.Records.Acknowledged.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FirstUse_RegistryFails_TheNextCallAsksAgain(bool isRegistryException)
    {
        _scenario.Registry.Before = () => Task.FromException(isRegistryException ? FakeRegistry.Away() : new InvalidOperationException("a proxy"));
        await Assert.ThrowsAnyAsync<Exception>(() => _scenario.SendTicket(new Ticket("k", 0)));
        _scenario.Registry.Before = static () => Task.CompletedTask;

        _ = await _scenario.SendTicket(new Ticket("k", 0));
        Assert.Equal(2, _scenario.Registry.Calls);
    }

    [Fact]
    public async Task FirstUse_CallerGaveUpBeforeTheFailure_TheNextCallAsksAgain()
    {
        var answer = new TaskCompletionSource();
        _scenario.Registry.Before = () => answer.Task;
        using var impatient = new CancellationTokenSource();
        Task<PublishReceipt> first = _scenario.Subject.PublishAsync(new Destination(Ticket.Topic), new Ticket("k", 0), cancellationToken: impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetException(FakeRegistry.Away());
        _scenario.Registry.Before = static () => Task.CompletedTask;

        _ = await _scenario.SendTicket(new Ticket("k", 0));
    }

    [Fact]
    public async Task FirstUse_SchemaNotRegistered_SaysWhatToDo()
    {
        _scenario.Registry[FakeRegistry.TicketId] = "something else";

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => _scenario.SendTicket(new Ticket("k", 0)));
        Assert.Equal(
            "Schema of message 'ticket.opened' is not registered under subject 'ticket.opened-value'; register it at deployment, or let the service do it with OfficeFlow:SchemaRegistry:AutoRegister=true.",
            exception.Message);
    }

    [Fact]
    public async Task Order_OneCallerBeforeAndAfterTheSchemaIsKnown_IsThatOfTheCalls()
    {
        var answer = new TaskCompletionSource();
        _scenario.Registry.Before = () => answer.Task;
        Task[] sends = [.. Enumerable.Range(0, 20).Select(i => _scenario.SendTicket(new Ticket("k", i), new PublishOptions { MessageId = $"m-{i}" }))];
        answer.SetResult();
        _ = await _scenario.SendTicket(new Ticket("k", 20), new PublishOptions { MessageId = "m-20" });
        await Task.WhenAll(sends);

        Assert.Equal(Enumerable.Range(0, 21).Select(static i => $"m-{i}"), _scenario.Records.Attempts.Select(static record => record.MessageId));
    }

    [Fact]
    public async Task Cancel_OnItsWay_EndsTheWaitingOnly()
    {
        var broker = new TaskCompletionSource();
        _scenario.Records.Answer = _ => broker.Task;
        using var source = new CancellationTokenSource();
        Task<PublishReceipt> send = _scenario.Subject.PublishAsync(new Destination(Ticket.Topic), new Ticket("k", 0), cancellationToken: source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);

        broker.SetResult();
        await Eventually.IsTrue(() => _scenario.Records.Acknowledged.Count == 1, "the record is stored all the same");
    }

    [Fact]
    public async Task Cancel_BeforeTheCall_SendsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _scenario.Subject.PublishAsync(new Destination(Ticket.Topic), new Ticket("k", 0), cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(_scenario.Records.Attempts);
    }

    [Fact]
    public async Task Correlation_WithinAScope_IsCarriedOnAndOptionsWin()
    {
        using (_scenario.Correlation.Begin(new MessageContext
        {
            Topic = "t",
            Partition = 0,
            Offset = 0,
            Timestamp = default,
            ConsumerGroup = "g",
            MessageId = "m-0",
            MessageType = "x",
            CorrelationId = "c-0",
            OrganizationId = "org-0",
        }))
        {
            _ = await _scenario.SendTicket(new Ticket(null, 0));
            _ = await _scenario.SendTicket(new Ticket(null, 0), new PublishOptions { CorrelationId = "c-1", CausationId = "m-1", OrganizationId = "org-2" }, "org-1");
        }

        _ = await _scenario.SendTicket(new Ticket(null, 0));
        Assert.Equal(("c-0", "m-0", "org-0"), Flow(0));
        Assert.Equal(("c-1", "m-1", "org-2"), Flow(1));
        Assert.NotEqual("c-0", Flow(2).Correlation);
        Assert.Null(Flow(2).Causation);
    }

    private static IEnumerable<(string Name, string Value)> Headers(OutgoingRecord record) =>
        record.Headers.BackingList.Select(static header => (header.Key, Encoding.UTF8.GetString(header.GetValueBytes())));

    private static string Text(string name) =>
        $"PublishOptions.{name} is empty, longer than 1024 characters or has a control character; leave it null or pass a plain text. (Parameter 'value')";

    private static string Reserved(string name) =>
        $"PublishOptions.Headers has '{name}', which the SDK writes itself; use the property of PublishOptions instead. (Parameter 'headers')";

    private (string? Correlation, string? Causation, string? Organization) Flow(int index)
    {
        OutgoingRecord record = _scenario.Records.Acknowledged[index];
        return (FakeProducer.Text(record, HeaderNames.CorrelationId), FakeProducer.Text(record, HeaderNames.CausationId), FakeProducer.Text(record, HeaderNames.OrganizationId));
    }
}
