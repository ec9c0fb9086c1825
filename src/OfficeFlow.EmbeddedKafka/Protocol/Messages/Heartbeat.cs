namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>Heartbeat: a member of a group of the classic protocol lives.</summary>
internal static class Heartbeat
{
    internal sealed record Request(string GroupId, int Generation, string MemberId, string? InstanceId) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) =>
            new(reader.ReadString(), reader.ReadInt32(), reader.ReadString(), reader.Version >= 3 ? reader.ReadNullableString() : null);

        public IResponse Fail(ErrorCode error) => new Response(error);
    }

    internal sealed record Response(ErrorCode Error) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            writer.WriteError(Error);
            writer.WriteTaggedFields();
        }
    }
}
