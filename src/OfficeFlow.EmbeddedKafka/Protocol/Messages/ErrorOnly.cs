namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>An answer that says no more than how it went: of AddOffsetsToTxn and EndTxn.</summary>
internal sealed record ErrorOnly(ErrorCode Error) : IResponse
{
    public void Write(ProtocolWriter writer)
    {
        writer.WriteThrottleTime();
        writer.WriteError(Error);
        writer.WriteTaggedFields();
    }
}
