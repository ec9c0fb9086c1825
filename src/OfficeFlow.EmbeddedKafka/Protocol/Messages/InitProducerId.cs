namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>InitProducerId: a producer id and epoch for an idempotent or transactional producer.</summary>
internal static class InitProducerId
{
    internal sealed record Request(string? TransactionalId, int TimeoutMilliseconds, long ProducerId, short ProducerEpoch) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(
            reader.ReadNullableString(),
            reader.ReadInt32(),
            reader.Version >= 3 ? reader.ReadInt64() : -1,
            reader.Version >= 3 ? reader.ReadInt16() : (short)-1);

        public IResponse Fail(ErrorCode error) => new Response(error, -1, -1);
    }

    internal sealed record Response(ErrorCode Error, long ProducerId, short ProducerEpoch) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteError(Error);
            writer.WriteInt64(ProducerId);
            writer.WriteInt16(ProducerEpoch);
            writer.WriteTaggedFields();
        }
    }
}
