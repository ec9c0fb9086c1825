namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>A partition's offset as a group stores it.</summary>
internal sealed record CommittedOffset(int Partition, long Offset, int LeaderEpoch, string? Metadata)
{
    /// <summary>What a group has where it has nothing.</summary>
    internal static CommittedOffset None(int partition) => new(partition, -1, -1, string.Empty);
}
