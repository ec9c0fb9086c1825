namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>OffsetDelete: a group forgets how far it has come.</summary>
internal static class OffsetDelete
{
    internal sealed record Request(string GroupId, TopicEntries<int>[] Topics) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Enumerate(static partition => partition);

        public static Request Read(ProtocolReader reader) => new(reader.ReadString(), reader.ReadTopics(static reader => reader.ReadInt32()));

        public IResponse Fail(ErrorCode error) => new Response(error, []);
    }

    internal sealed record Response(ErrorCode Error, TopicEntries<OffsetResult>[] Topics) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteError(Error);
            writer.WriteThrottleTime();
            writer.WriteTopics(Topics, static (writer, result) =>
            {
                writer.WriteInt32(result.Partition);
                writer.WriteError(result.Error);
            });
        }
    }
}
