namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>SyncGroup: the leader hands the assignment in, the others fetch their part.</summary>
internal static class SyncGroup
{
    internal sealed record Request(
        string GroupId, int Generation, string MemberId, string? InstanceId, string? ProtocolType, string? ProtocolName, Assignment[] Assignments)
        : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(
            reader.ReadString(),
            reader.ReadInt32(),
            reader.ReadString(),
            reader.Version >= 3 ? reader.ReadNullableString() : null,
            reader.Version >= 5 ? reader.ReadNullableString() : null,
            reader.Version >= 5 ? reader.ReadNullableString() : null,
            reader.ReadStructures(static reader => new Assignment(reader.ReadString(), reader.ReadBytes().ToArray())));

        public IResponse Fail(ErrorCode error) => Response.Failed(error);
    }

    internal sealed record Response(ErrorCode Error, string? ProtocolType, string? ProtocolName, byte[] Assignment) : IResponse
    {
        internal static Response Failed(ErrorCode error) => new(error, ProtocolType: null, ProtocolName: null, []);

        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            writer.WriteError(Error);
            if (writer.Version >= 5)
            {
                writer.WriteString(ProtocolType);
                writer.WriteString(ProtocolName);
            }

            writer.WriteBytes(Assignment);
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Assignment(string MemberId, byte[] Bytes);
}
