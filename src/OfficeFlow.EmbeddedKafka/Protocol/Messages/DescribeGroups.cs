namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DescribeGroups: the members and state of groups of the classic protocol.</summary>
internal static class DescribeGroups
{
    internal sealed record Request(string[] GroupIds, bool WantsOperations) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) =>
            new(reader.ReadArray(static reader => reader.ReadString()), reader.Version >= 3 && reader.ReadBoolean());

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(GroupIds, id => Group.Failed(id, error)));
    }

    internal sealed record Response(Group[] Groups) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            writer.WriteStructures(Groups, WriteGroup);
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Group(ErrorCode Error, string GroupId, string State, string ProtocolType, string ProtocolName, Member[] Members)
    {
        internal int Operations { get; init; } = AuthorizedOperations.NotAsked;

        internal static Group Failed(string groupId, ErrorCode error) => new(error, groupId, string.Empty, string.Empty, string.Empty, []);
    }

    internal sealed record Member(string MemberId, string? InstanceId, string ClientId, string ClientHost, byte[] Metadata, byte[] Assignment);

    private static void WriteGroup(ProtocolWriter writer, Group group)
    {
        writer.WriteError(group.Error);
        writer.WriteString(group.GroupId);
        writer.WriteString(group.State);
        writer.WriteString(group.ProtocolType);
        writer.WriteString(group.ProtocolName);
        writer.WriteStructures(group.Members, static (writer, member) =>
        {
            writer.WriteString(member.MemberId);
            if (writer.Version >= 4)
            {
                writer.WriteString(member.InstanceId);
            }

            writer.WriteString(member.ClientId);
            writer.WriteString(member.ClientHost);
            writer.WriteBytes(member.Metadata);
            writer.WriteBytes(member.Assignment);
        });
        if (writer.Version >= 3)
        {
            writer.WriteInt32(group.Operations);
        }
    }
}
