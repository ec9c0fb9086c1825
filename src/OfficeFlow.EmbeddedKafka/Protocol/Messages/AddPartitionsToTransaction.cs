namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>AddPartitionsToTxn: a transaction announces the partitions that it will write to.</summary>
internal static class AddPartitionsToTransaction
{
    internal sealed record Request(string TransactionalId, long ProducerId, short ProducerEpoch, TopicEntries<int>[] Topics)
        : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static partition => partition);

        public static Request Read(ProtocolReader reader) => new(
            reader.ReadString(),
            reader.ReadInt64(),
            reader.ReadInt16(),
            reader.ReadStructures(static reader => new TopicEntries<int>(reader.ReadString(), reader.ReadArray(static reader => reader.ReadInt32()))));

        public IResponse Fail(ErrorCode error) => new Response(Topics.Map((_, partition) => new Result(partition, error)));
    }

    internal sealed record Response(TopicEntries<Result>[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteTopics(Topics, static (writer, result) =>
            {
                writer.WriteInt32(result.Partition);
                writer.WriteError(result.Error);
            });
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Result(int Partition, ErrorCode Error);
}
