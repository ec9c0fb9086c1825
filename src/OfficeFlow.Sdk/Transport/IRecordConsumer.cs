using Confluent.Kafka;

namespace OfficeFlow.Transport;

/// <summary>A member of a consumer group. Every member is called by the poll thread and by no other.</summary>
internal interface IRecordConsumer
{
    /// <summary>Joins the group for topics and anchored patterns.</summary>
    void Subscribe(IReadOnlyCollection<string> topics);

    /// <summary>Waits for the next record; rebalances happen in here.</summary>
    /// <exception cref="ConsumeException">The client reports an error; only a fatal one ends the membership.</exception>
    ConsumeResult<byte[], byte[]>? Consume(TimeSpan timeout);

    /// <summary>Notes the next offset to commit. Returns false when the partition is not owned any more.</summary>
    bool TryStoreOffset(TopicPartition partition, long nextOffset);

    void Pause(IReadOnlyCollection<TopicPartition> partitions);

    void Resume(IReadOnlyCollection<TopicPartition> partitions);

    /// <summary>Commits what is stored and leaves the group. May block for a long time when no broker answers.</summary>
    void Close();
}
