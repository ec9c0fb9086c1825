namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>An answer that writes itself into a frame, after the header.</summary>
internal interface IResponse
{
    void Write(ProtocolWriter writer);
}
