namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>LeaveGroup: members go, or an administrator removes them.</summary>
internal static class LeaveGroup
{
    internal sealed record Request(string GroupId, Member[] Members) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader)
        {
            var groupId = reader.ReadString();
            return reader.Version >= 3
                ? new Request(groupId, reader.ReadStructures(ReadMember))
                : new Request(groupId, [new Member(reader.ReadString(), InstanceId: null)]);
        }

        public IResponse Fail(ErrorCode error) => new Response(error, []);
    }

    internal sealed record Response(ErrorCode Error, Result[] Members) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            if (writer.Version < 3)
            {
                writer.WriteError(Error != ErrorCode.None || Members.Length == 0 ? Error : Members[0].Error);
                return;
            }

            writer.WriteError(Error);
            writer.WriteStructures(Members, static (writer, result) =>
            {
                writer.WriteString(result.Member.MemberId);
                writer.WriteString(result.Member.InstanceId);
                writer.WriteError(result.Error);
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Member(string MemberId, string? InstanceId);

    internal sealed record Result(Member Member, ErrorCode Error);

    private static Member ReadMember(ProtocolReader reader)
    {
        var member = new Member(reader.ReadString(), reader.ReadNullableString());
        if (reader.Version >= 5)
        {
            _ = reader.ReadNullableString(); // the reason: for a log that nobody reads here
        }

        return member;
    }
}
