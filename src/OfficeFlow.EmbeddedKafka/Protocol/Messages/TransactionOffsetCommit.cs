namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>TxnOffsetCommit: how far a group has come, if the transaction commits.</summary>
internal static class TransactionOffsetCommit
{
    internal sealed record Request(
        string TransactionalId,
        string GroupId,
        long ProducerId,
        short ProducerEpoch,
        int Generation,
        string MemberId,
        string? InstanceId,
        TopicEntries<CommittedOffset>[] Topics)
        : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static offset => offset.Partition);

        public static Request Read(ProtocolReader reader) => new(
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadInt64(),
            reader.ReadInt16(),
            reader.Version >= 3 ? reader.ReadInt32() : -1,
            reader.Version >= 3 ? reader.ReadString() : string.Empty,
            reader.Version >= 3 ? reader.ReadNullableString() : null,
            reader.ReadTopics(static reader => new CommittedOffset(
                reader.ReadInt32(), reader.ReadInt64(), reader.Version >= 2 ? reader.ReadInt32() : -1, reader.ReadNullableString())));

        public IResponse Fail(ErrorCode error) => new OffsetResults(ThrottledSince: 0, Topics.Map((_, offset) => new OffsetResult(offset.Partition, error)));
    }
}
