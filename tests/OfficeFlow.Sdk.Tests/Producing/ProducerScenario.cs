using OfficeFlow.Configuration;
using OfficeFlow.Correlation;
using OfficeFlow.Producing;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests.Producing;

/// <summary>The producer of a service named <c>hr</c> on a fake client and registry.</summary>
internal sealed class ProducerScenario
{
    public ProducerScenario(Action<OfficeFlowOptions>? configure = null)
    {
        var options = new OfficeFlowOptions { ServiceName = "hr" };
        configure?.Invoke(options);
        Records = new FakeProducer(Journal);
        Subject = new OfficeFlowProducer(options, Records, new SchemaIds(Registry, autoRegister: false), Correlation, Time);
    }

    public Journal Journal { get; } = new();

    public FakeProducer Records { get; }

    public FakeRegistry Registry { get; } = new();

    public CorrelationTracker Correlation { get; } = new();

    public VirtualTime Time { get; } = new();

    public OfficeFlowProducer Subject { get; }

    public Task<PublishReceipt> SendTicket(Ticket ticket, PublishOptions? options = null, string? organizationId = null) =>
        Subject.PublishAsync(new Destination(Ticket.Topic, organizationId), ticket, options);
}
