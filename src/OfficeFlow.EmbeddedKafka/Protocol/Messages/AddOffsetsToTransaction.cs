namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>AddOffsetsToTxn: a transaction announces the group whose offsets it will store.</summary>
internal static class AddOffsetsToTransaction
{
    internal sealed record Request(string TransactionalId, long ProducerId, short ProducerEpoch, string GroupId) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(reader.ReadString(), reader.ReadInt64(), reader.ReadInt16(), reader.ReadString());

        public IResponse Fail(ErrorCode error) => new ErrorOnly(error);
    }
}
