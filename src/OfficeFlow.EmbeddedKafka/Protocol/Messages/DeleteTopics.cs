namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DeleteTopics: by name, or by id.</summary>
internal static class DeleteTopics
{
    internal sealed record Request(Topic[] Topics) : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => Topics.Where(static topic => topic.Name is not null).Select(static topic => new TopicPartition(topic.Name!, -1));

        public static Request Read(ProtocolReader reader)
        {
            var topics = reader.Version >= 6
                ? reader.ReadStructures(static reader => new Topic(reader.ReadNullableString(), reader.ReadUuid()))
                : reader.ReadArray(static reader => new Topic(reader.ReadString(), Guid.Empty));
            _ = reader.ReadInt32(); // the time-out: a topic is deleted at once
            return new Request(topics);
        }

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(Topics, topic => new Result(topic, error)));
    }

    internal sealed record Response(Result[] Results) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            writer.WriteStructures(Results, static (writer, result) =>
            {
                writer.WriteString(result.Topic.Name);
                if (writer.Version >= 6)
                {
                    writer.WriteUuid(result.Topic.Id);
                }

                writer.WriteError(result.Error);
                if (writer.Version >= 5)
                {
                    writer.WriteString(null);
                }
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Topic(string? Name, Guid Id);

    internal sealed record Result(Topic Topic, ErrorCode Error);
}
