namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>A request that reads itself from a frame, after the header.</summary>
internal interface IRequestReader<out TSelf> : IRequest
    where TSelf : IRequestReader<TSelf>
{
    static abstract TSelf Read(ProtocolReader reader);
}
