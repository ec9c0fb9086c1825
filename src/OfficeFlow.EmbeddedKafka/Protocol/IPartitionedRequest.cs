namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>A request about partitions, or about whole topics: faults and the journal look at them.</summary>
internal interface IPartitionedRequest : IRequest
{
    /// <summary>The partitions; -1 stands for a whole topic.</summary>
    IEnumerable<TopicPartition> Partitions { get; }
}
