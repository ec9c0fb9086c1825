namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>EndTxn: commits or aborts.</summary>
internal static class EndTransaction
{
    internal sealed record Request(string TransactionalId, long ProducerId, short ProducerEpoch, bool Commits) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(reader.ReadString(), reader.ReadInt64(), reader.ReadInt16(), reader.ReadBoolean());

        public IResponse Fail(ErrorCode error) => new ErrorOnly(error);
    }
}
