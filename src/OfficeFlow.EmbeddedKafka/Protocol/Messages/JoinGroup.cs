namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>JoinGroup: a member enters a group of the classic protocol, or comes back for the next generation.</summary>
internal static class JoinGroup
{
    internal sealed record Request(
        string GroupId, int SessionTimeoutMilliseconds, int RebalanceTimeoutMilliseconds, string MemberId, string? InstanceId, string ProtocolType, Protocol[] Protocols)
        : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader)
        {
            var groupId = reader.ReadString();
            var sessionTimeout = reader.ReadInt32();
            return new Request(
                groupId,
                sessionTimeout,
                reader.Version >= 1 ? reader.ReadInt32() : sessionTimeout,
                reader.ReadString(),
                reader.Version >= 5 ? reader.ReadNullableString() : null,
                reader.ReadString(),
                reader.ReadStructures(static reader => new Protocol(reader.ReadString(), reader.ReadBytes().ToArray())));
        }

        public IResponse Fail(ErrorCode error) => Response.Failed(error, MemberId);
    }

    internal sealed record Response(ErrorCode Error, int Generation, string? ProtocolType, string? ProtocolName, string Leader, string MemberId, IReadOnlyCollection<Member> Members)
        : IResponse
    {
        /// <summary>Whether the leader has nothing to assign: it came back into a generation that goes on.</summary>
        internal bool SkipsAssignment { get; init; }

        internal static Response Failed(ErrorCode error, string memberId) => new(error, -1, ProtocolType: null, ProtocolName: null, string.Empty, memberId, []);

        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 2);
            writer.WriteError(Error);
            writer.WriteInt32(Generation);
            if (writer.Version >= 7)
            {
                writer.WriteString(ProtocolType);
            }

            writer.WriteString(ProtocolName ?? (writer.Version >= 7 ? null : string.Empty));
            writer.WriteString(Leader);
            if (writer.Version >= 9)
            {
                writer.WriteBoolean(SkipsAssignment);
            }

            writer.WriteString(MemberId);
            writer.WriteStructures(Members, static (writer, member) =>
            {
                writer.WriteString(member.MemberId);
                if (writer.Version >= 5)
                {
                    writer.WriteString(member.InstanceId);
                }

                writer.WriteBytes(member.Metadata);
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Protocol(string Name, byte[] Metadata);

    internal sealed record Member(string MemberId, string? InstanceId, byte[] Metadata);
}
