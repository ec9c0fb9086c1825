namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>ListGroups: the groups that a broker coordinates.</summary>
internal static class ListGroups
{
    internal sealed record Request(string[] States, string[] Types) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(
            reader.Version >= 4 ? reader.ReadArray(static reader => reader.ReadString()) : [],
            reader.Version >= 5 ? reader.ReadArray(static reader => reader.ReadString()) : []);

        public IResponse Fail(ErrorCode error) => new Response(error, []);
    }

    internal sealed record Response(ErrorCode Error, Group[] Groups) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            writer.WriteError(Error);
            writer.WriteStructures(Groups, static (writer, group) =>
            {
                writer.WriteString(group.GroupId);
                writer.WriteString(group.ProtocolType);
                if (writer.Version >= 4)
                {
                    writer.WriteString(group.State);
                }

                if (writer.Version >= 5)
                {
                    writer.WriteString(group.Type);
                }
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Group(string GroupId, string ProtocolType, string State, string Type);
}
