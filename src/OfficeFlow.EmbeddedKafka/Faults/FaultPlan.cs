using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Faults;

/// <summary>The faults that are active, in the order in which they were added: the first that matches a request hits it.</summary>
/// <remarks>Safe to use from any thread.</remarks>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<ActiveFault> _faults = [];

    internal ActiveFault Add(KafkaFault fault)
    {
        var active = new ActiveFault(fault);
        lock (_lock)
        {
            _faults.Add(active);
        }

        return active;
    }

    internal void Remove(ActiveFault fault)
    {
        lock (_lock)
        {
            _ = _faults.Remove(fault);
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    internal KafkaFault? Hit(RequestContext context, IRequest request)
    {
        lock (_lock)
        {
            foreach (var fault in _faults)
            {
                if (fault.TryHit(context, request))
                {
                    if (fault.IsUsedUp)
                    {
                        _ = _faults.Remove(fault);
                    }

                    return fault.Fault;
                }
            }
        }

        return null;
    }
}
