namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>OffsetCommit: how far a group has come.</summary>
internal static class OffsetCommit
{
    internal sealed record Request(string GroupId, int Generation, string MemberId, string? InstanceId, TopicEntries<CommittedOffset>[] Topics)
        : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static offset => offset.Partition);

        public static Request Read(ProtocolReader reader)
        {
            var groupId = reader.ReadString();
            var generation = reader.Version >= 1 ? reader.ReadInt32() : -1;
            var memberId = reader.Version >= 1 ? reader.ReadString() : string.Empty;
            var instanceId = reader.Version >= 7 ? reader.ReadNullableString() : null;
            if (reader.Version is >= 2 and <= 4)
            {
                _ = reader.ReadInt64(); // a retention of the client's own: brokers ignore it since 2.1
            }

            return new Request(groupId, generation, memberId, instanceId, reader.ReadTopics(ReadOffset));
        }

        public IResponse Fail(ErrorCode error) => new OffsetResults(ThrottledSince: 3, Topics.Map((_, offset) => new OffsetResult(offset.Partition, error)));
    }

    private static CommittedOffset ReadOffset(ProtocolReader reader)
    {
        var partition = reader.ReadInt32();
        var offset = reader.ReadInt64();
        var leaderEpoch = reader.Version >= 6 ? reader.ReadInt32() : -1;
        if (reader.Version == 1)
        {
            _ = reader.ReadInt64(); // a time of the client's own
        }

        return new CommittedOffset(partition, offset, leaderEpoch, reader.ReadNullableString());
    }
}
