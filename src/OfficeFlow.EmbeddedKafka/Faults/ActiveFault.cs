using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Faults;

/// <summary>A fault with its count.</summary>
internal sealed class ActiveFault(KafkaFault fault)
{
    private int _seen;

    internal KafkaFault Fault => fault;

    internal int Hits { get; private set; }

    internal bool IsUsedUp => Hits >= fault.Count;

    /// <summary>Whether this request is hit; counts it.</summary>
    internal bool TryHit(RequestContext context, IRequest request)
    {
        if (IsUsedUp || !Matches(context, request) || _seen++ < fault.Skip)
        {
            return false;
        }

        Hits++;
        return true;
    }

    private bool Matches(RequestContext context, IRequest request) =>
        (fault.Api is null || fault.Api == context.Api)
        && (fault.BrokerId is null || fault.BrokerId == context.Broker.Id)
        && (fault.ClientId is null || fault.ClientId == context.ClientId)
        && (fault.Topic is null || (request is IPartitionedRequest partitioned && partitioned.Partitions.Any(IsMeant)));

    private bool IsMeant(TopicPartition partition) =>
        partition.Topic == fault.Topic && (fault.Partition is null || partition.Partition == -1 || partition.Partition == fault.Partition);
}
