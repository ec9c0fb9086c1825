namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DescribeProducers: who writes to partitions, and which transactions are open there.</summary>
internal static class DescribeProducers
{
    internal sealed record Request(TopicEntries<int>[] Topics) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static partition => partition);

        public static Request Read(ProtocolReader reader) => new(reader.ReadStructures(static reader =>
            new TopicEntries<int>(reader.ReadString(), reader.ReadArray(static reader => reader.ReadInt32()))));

        public IResponse Fail(ErrorCode error) => new Response(Topics.Map((_, partition) => new Result(partition, error, [])));
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
                writer.WriteString(null);
                writer.WriteStructures(result.Producers, WriteProducer);
            });
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Result(int Partition, ErrorCode Error, Producer[] Producers);

    internal readonly record struct Producer(long ProducerId, short Epoch, int LastSequence, long LastTimestamp, long TransactionStart);

    private static void WriteProducer(ProtocolWriter writer, Producer producer)
    {
        writer.WriteInt64(producer.ProducerId);
        writer.WriteInt32(producer.Epoch);
        writer.WriteInt32(producer.LastSequence);
        writer.WriteInt64(producer.LastTimestamp);
        writer.WriteInt32(0); // the coordinator's epoch: there is one coordinator
        writer.WriteInt64(producer.TransactionStart);
    }
}
