using Confluent.Kafka;

namespace OfficeFlow.Transport;

/// <summary>Hears about partitions that come and go, on the poll thread, inside <see cref="IRecordConsumer.Consume"/> or <see cref="IRecordConsumer.Close"/>.</summary>
internal interface IRebalanceListener
{
    void OnAssigned(IReadOnlyList<TopicPartition> partitions);

    /// <summary>The partitions are still owned until this returns; what is stored by then is committed.</summary>
    void OnRevoked(IReadOnlyList<TopicPartition> partitions);

    /// <summary>The partitions belong to somebody else already: nothing may be stored for them.</summary>
    void OnLost(IReadOnlyList<TopicPartition> partitions);
}
