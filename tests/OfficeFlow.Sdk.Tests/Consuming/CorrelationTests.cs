using Microsoft.Extensions.DependencyInjection;
using OfficeFlow.Correlation;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class CorrelationTests
{
    [Fact]
    public async Task Handler_SendsAMessage_CorrelationAndTenantFlowOn()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.Handler.Behaviour = async (_, _, token) =>
        {
            await Task.Yield();
            _ = await scenario.Publisher.PublishAsync(new Destination("notice.sent"), new Notice("hi"), cancellationToken: token);
        };
        scenario.DeliverRaw(0, null, ConsumerScenario.TicketBytes(null, 0), ConsumerScenario.Headers(
            (HeaderNames.MessageType, "ticket.opened"), (HeaderNames.MessageId, "m-1"), (HeaderNames.CorrelationId, "c-1"),
            (HeaderNames.OrganizationId, "org-1"), (HeaderNames.EmployeeId, "emp-1")));

        await scenario.UntilStored(1);
        OutgoingRecord sent = Assert.Single(scenario.Producer.Acknowledged);
        Assert.Equal("c-1", FakeProducer.Text(sent, HeaderNames.CorrelationId));
        Assert.Equal("m-1", FakeProducer.Text(sent, HeaderNames.CausationId));
        Assert.Equal("org-1", FakeProducer.Text(sent, HeaderNames.OrganizationId));
        Assert.Equal("emp-1", FakeProducer.Text(sent, HeaderNames.EmployeeId));
        Assert.NotEqual("m-1", FakeProducer.Text(sent, HeaderNames.MessageId));
        Assert.Equal("org-1"u8.ToArray(), sent.Key);
    }

    [Fact]
    public async Task Handlers_ManyAtOnce_EachSeesItsOwnMessage()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        CorrelationTracker tracker = scenario.Services.GetRequiredService<CorrelationTracker>();
        int wrong = 0;
        scenario.Handler.Behaviour = async (_, context, _) =>
        {
            for (int i = 0; i < 10; i++)
            {
                await Task.Yield();
                if (!ReferenceEquals(tracker.Current, context))
                {
                    _ = Interlocked.Increment(ref wrong);
                }
            }
        };
        for (int offset = 0; offset < 200; offset++)
        {
            scenario.Deliver(offset, $"key-{offset % 20}");
        }

        await scenario.UntilStored(200);
        Assert.Equal(0, wrong);
        Assert.Null(tracker.Current);
    }

    [Fact]
    public async Task Context_NoEnvelope_HasStableDefaults()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.DeliverRaw(3, null, ConsumerScenario.TicketBytes("k", 1));

        await scenario.UntilStored(4);
        MessageContext context = scenario.Handler.Starts[0].Context;
        Assert.Equal("ticket.opened-0-3", context.MessageId);
        Assert.Equal("ticket.opened-0-3", context.CorrelationId);
        Assert.Equal("ticket.opened", context.MessageType);
        Assert.Equal("unknown", context.Source);
        Assert.Equal("1.0", context.Version);
        Assert.Null(context.Key);
        Assert.Null(context.OrganizationId);
        Assert.Equal(ConsumerScenario.Group, context.ConsumerGroup);
    }

    [Fact]
    public async Task Context_HeaderRepeats_TheLastOneCounts()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync();
        scenario.DeliverRaw(0, null, ConsumerScenario.TicketBytes("k", 1), ConsumerScenario.Headers(
            (HeaderNames.MessageType, "ticket.closed"), (HeaderNames.MessageType, "ticket.opened"), (HeaderNames.CorrelationId, "first"), (HeaderNames.CorrelationId, "last")));

        await scenario.UntilStored(1);
        Assert.Equal("last", scenario.Handler.Starts[0].Context.CorrelationId);
    }
}
