namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>What stands in front of every request.</summary>
internal readonly record struct RequestHeader(ApiKey Api, short Version, int CorrelationId)
{
    /// <summary>Reads the part that every version of the header begins with.</summary>
    internal static RequestHeader Read(ProtocolReader reader) => new((ApiKey)reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt32());
}
