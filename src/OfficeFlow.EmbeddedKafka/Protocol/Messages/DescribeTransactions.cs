namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DescribeTransactions: the state of transactional ids.</summary>
internal static class DescribeTransactions
{
    internal sealed record Request(string[] TransactionalIds) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(reader.ReadArray(static reader => reader.ReadString()));

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(TransactionalIds, id => Transaction.Failed(id, error)));
    }

    internal sealed record Response(Transaction[] Transactions) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteStructures(Transactions, WriteTransaction);
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Transaction(
        ErrorCode Error, string TransactionalId, string State, int TimeoutMilliseconds, long StartTime, long ProducerId, short ProducerEpoch, TopicEntries<int>[] Topics)
    {
        internal static Transaction Failed(string transactionalId, ErrorCode error) => new(error, transactionalId, string.Empty, 0, -1, -1, -1, []);
    }

    private static void WriteTransaction(ProtocolWriter writer, Transaction transaction)
    {
        writer.WriteError(transaction.Error);
        writer.WriteString(transaction.TransactionalId);
        writer.WriteString(transaction.State);
        writer.WriteInt32(transaction.TimeoutMilliseconds);
        writer.WriteInt64(transaction.StartTime);
        writer.WriteInt64(transaction.ProducerId);
        writer.WriteInt16(transaction.ProducerEpoch);
        writer.WriteStructures(transaction.Topics, static (writer, topic) =>
        {
            writer.WriteString(topic.Topic);
            writer.WriteInt32Array(topic.Partitions);
        });
    }
}
