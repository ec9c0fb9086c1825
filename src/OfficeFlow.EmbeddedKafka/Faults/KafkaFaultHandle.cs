using OfficeFlow.EmbeddedKafka.Faults;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>A fault at work.</summary>
public sealed class KafkaFaultHandle : IDisposable
{
    private readonly FaultPlan _plan;
    private readonly ActiveFault _fault;

    internal KafkaFaultHandle(FaultPlan plan, ActiveFault fault)
    {
        _plan = plan;
        _fault = fault;
    }

    /// <summary>Gets how many requests it has hit so far.</summary>
    public int Hits => _fault.Hits;

    /// <summary>Takes the fault back.</summary>
    public void Dispose() => _plan.Remove(_fault);
}
