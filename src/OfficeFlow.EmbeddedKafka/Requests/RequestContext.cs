using OfficeFlow.EmbeddedKafka.Brokers;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>Who asks, and whom.</summary>
internal sealed record RequestContext(BrokerNode Broker, ApiKey Api, short Version, string ClientId, string ClientHost)
{
    /// <summary>The errors that faults want for single partitions of this request.</summary>
    internal IReadOnlyDictionary<TopicPartition, ErrorCode>? PartitionErrors { get; init; }

    /// <summary>Whether the connection closes after the request: how a broker tells a producer that awaits no answer that something is wrong.</summary>
    internal bool ClosesConnection { get; set; }

    internal ErrorCode FaultFor(string topic, int partition) => PartitionErrors switch
    {
        null => ErrorCode.None,
        { } errors when errors.TryGetValue(new TopicPartition(topic, partition), out var error) => error,
        { } errors => errors.GetValueOrDefault(new TopicPartition(topic, -1)),
    };
}
