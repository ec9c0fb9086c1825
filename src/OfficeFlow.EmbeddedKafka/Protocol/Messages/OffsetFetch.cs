namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>OffsetFetch: how far groups have come.</summary>
internal static class OffsetFetch
{
    internal sealed record Request(Group[] Groups, bool RequiresStable) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader)
        {
            Group[] groups = reader.Version >= 8 ? reader.ReadStructures(ReadGroup) : [new Group(reader.ReadString(), null, -1, ReadTopics(reader))];
            return new Request(groups, reader.Version >= 7 && reader.ReadBoolean());
        }

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(Groups, group => group.Fail(error)));
    }

    internal sealed record Response(GroupResult[] Groups) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 3);
            if (writer.Version >= 8)
            {
                writer.WriteStructures(Groups, static (writer, group) =>
                {
                    writer.WriteString(group.GroupId);
                    WriteGroup(writer, group);
                });
            }
            else
            {
                WriteGroup(writer, Groups[0]);
            }

            writer.WriteTaggedFields();
        }
    }

    /// <param name="GroupId">The group.</param>
    /// <param name="MemberId">The member that asks, in groups of the newer protocol.</param>
    /// <param name="MemberEpoch">The member's epoch, or -1.</param>
    /// <param name="Topics">The partitions; null asks for all that the group has.</param>
    internal sealed record Group(string GroupId, string? MemberId, int MemberEpoch, TopicEntries<int>[]? Topics)
    {
        internal GroupResult Fail(ErrorCode error) =>
            new(GroupId, error, (Topics ?? []).Map((_, partition) => new Result(CommittedOffset.None(partition), error)));
    }

    internal sealed record GroupResult(string GroupId, ErrorCode Error, TopicEntries<Result>[] Topics);

    internal readonly record struct Result(CommittedOffset Offset, ErrorCode Error);

    private static Group ReadGroup(ProtocolReader reader) => new(
        reader.ReadString(),
        reader.Version >= 9 ? reader.ReadNullableString() : null,
        reader.Version >= 9 ? reader.ReadInt32() : -1,
        ReadTopics(reader));

    private static TopicEntries<int>[]? ReadTopics(ProtocolReader reader) => reader.ReadNullableStructures(static reader =>
        new TopicEntries<int>(reader.ReadString(), reader.ReadArray(static reader => reader.ReadInt32())));

    private static void WriteGroup(ProtocolWriter writer, GroupResult group)
    {
        writer.WriteTopics(group.Topics, static (writer, result) =>
        {
            writer.WriteInt32(result.Offset.Partition);
            writer.WriteInt64(result.Offset.Offset);
            if (writer.Version >= 5)
            {
                writer.WriteInt32(result.Offset.LeaderEpoch);
            }

            writer.WriteString(result.Offset.Metadata);
            writer.WriteError(result.Error);
        });
        if (writer.Version >= 2)
        {
            writer.WriteError(group.Error);
        }
    }
}
