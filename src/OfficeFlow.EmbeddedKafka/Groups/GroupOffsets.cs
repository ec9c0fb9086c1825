using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>How far a group has come, and how far it will have come when open transactions commit.</summary>
/// <remarks>Guarded by the cluster's gate.</remarks>
internal sealed class GroupOffsets
{
    private readonly Dictionary<TopicPartition, CommittedOffset> _committed = [];
    private readonly Dictionary<long, Dictionary<TopicPartition, CommittedOffset>> _pending = [];

    internal IReadOnlyDictionary<TopicPartition, CommittedOffset> Committed => _committed;

    internal bool IsEmpty => _committed.Count == 0 && _pending.Count == 0;

    internal CommittedOffset Find(TopicPartition partition) => _committed.GetValueOrDefault(partition) ?? CommittedOffset.None(partition.Partition);

    internal bool IsPending(TopicPartition partition) => _pending.Values.Any(offsets => offsets.ContainsKey(partition));

    internal void Commit(TopicPartition partition, CommittedOffset offset) => _committed[partition] = offset;

    internal void Prepare(long producerId, TopicPartition partition, CommittedOffset offset)
    {
        if (!_pending.TryGetValue(producerId, out var offsets))
        {
            offsets = [];
            _pending.Add(producerId, offsets);
        }

        offsets[partition] = offset;
    }

    internal void Decide(long producerId, bool committed)
    {
        if (_pending.Remove(producerId, out var offsets) && committed)
        {
            foreach (var (partition, offset) in offsets)
            {
                _committed[partition] = offset;
            }
        }
    }

    internal bool Delete(TopicPartition partition) => _committed.Remove(partition);

    internal void DeleteTopic(string topic)
    {
        foreach (var partition in _committed.Keys.Where(partition => partition.Topic == topic).ToArray())
        {
            _ = _committed.Remove(partition);
        }
    }

    internal void Clear()
    {
        _committed.Clear();
        _pending.Clear();
    }
}
