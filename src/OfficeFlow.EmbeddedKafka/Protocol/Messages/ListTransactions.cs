namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>ListTransactions: the transactional ids that a broker coordinates.</summary>
internal static class ListTransactions
{
    internal sealed record Request(string[] States, long[] ProducerIds, long MinDurationMilliseconds) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(
            reader.ReadArray(static reader => reader.ReadString()),
            reader.ReadArray(static reader => reader.ReadInt64()),
            reader.Version >= 1 ? reader.ReadInt64() : -1);

        public IResponse Fail(ErrorCode error) => new Response(error, [], []);
    }

    internal sealed record Response(ErrorCode Error, string[] UnknownStates, Transaction[] Transactions) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteError(Error);
            writer.WriteArray(UnknownStates, static (writer, state) => writer.WriteString(state));
            writer.WriteStructures(Transactions, static (writer, transaction) =>
            {
                writer.WriteString(transaction.TransactionalId);
                writer.WriteInt64(transaction.ProducerId);
                writer.WriteString(transaction.State);
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Transaction(string TransactionalId, long ProducerId, string State);
}
