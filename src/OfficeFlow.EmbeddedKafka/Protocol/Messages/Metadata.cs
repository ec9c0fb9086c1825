namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>Metadata: brokers, topics, partitions and their leaders.</summary>
internal static class Metadata
{
    /// <param name="Topics">The topics; null asks for all.</param>
    /// <param name="MayCreate">Whether the client wants topics that do not exist.</param>
    /// <param name="WantsClusterOperations">Whether the answer tells what the client may do with the cluster.</param>
    /// <param name="WantsTopicOperations">Whether the answer tells what the client may do with each topic.</param>
    internal sealed record Request(WantedTopic[]? Topics, bool MayCreate, bool WantsClusterOperations, bool WantsTopicOperations)
        : IRequestReader<Request>, IPartitionedRequest
    {
        public IEnumerable<TopicPartition> Partitions => (Topics ?? []).Where(static topic => topic.Name is not null).Select(static topic => new TopicPartition(topic.Name!, -1));

        public static Request Read(ProtocolReader reader)
        {
            var topics = reader.ReadNullableStructures(static reader =>
            {
                var id = reader.Version >= 10 ? reader.ReadUuid() : Guid.Empty;
                return new WantedTopic(id, reader.ReadNullableString());
            });

            // The first version had no null: there an empty list asks for all.
            topics = reader.Version == 0 && topics is { Length: 0 } ? null : topics;
            return new Request(
                topics,
                MayCreate: reader.Version < 4 || reader.ReadBoolean(),
                WantsClusterOperations: reader.Version is >= 8 and <= 10 && reader.ReadBoolean(),
                WantsTopicOperations: reader.Version >= 8 && reader.ReadBoolean());
        }

        public IResponse Fail(ErrorCode error) =>
            new Response([], string.Empty, -1, [.. (Topics ?? []).Select(topic => Topic.Failed(error, topic.Name, topic.Id))]);
    }

    internal sealed record Response(IReadOnlyCollection<Broker> Brokers, string ClusterId, int ControllerId, IReadOnlyCollection<Topic> Topics) : IResponse
    {
        internal int ClusterOperations { get; init; } = AuthorizedOperations.NotAsked;

        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 3);
            writer.WriteStructures(Brokers, WriteBroker);
            if (writer.Version >= 2)
            {
                writer.WriteString(ClusterId);
            }

            if (writer.Version >= 1)
            {
                writer.WriteInt32(ControllerId);
            }

            writer.WriteStructures(Topics, WriteTopic);
            if (writer.Version is >= 8 and <= 10)
            {
                writer.WriteInt32(ClusterOperations);
            }

            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct WantedTopic(Guid Id, string? Name);

    internal readonly record struct Broker(int Id, string Host, int Port, string? Rack);

    internal sealed record Topic(ErrorCode Error, string? Name, Guid Id, bool IsInternal, IReadOnlyCollection<Partition> Partitions)
    {
        internal int Operations { get; init; } = AuthorizedOperations.NotAsked;

        internal static Topic Failed(ErrorCode error, string? name, Guid id) => new(error, name, id, IsInternal: false, []);
    }

    internal readonly record struct Partition(
        ErrorCode Error, int Index, int Leader, int LeaderEpoch, int[] Replicas, int[] InSync, int[] Offline);

    private static void WriteBroker(ProtocolWriter writer, Broker broker)
    {
        writer.WriteInt32(broker.Id);
        writer.WriteString(broker.Host);
        writer.WriteInt32(broker.Port);
        if (writer.Version >= 1)
        {
            writer.WriteString(broker.Rack);
        }
    }

    private static void WriteTopic(ProtocolWriter writer, Topic topic)
    {
        writer.WriteError(topic.Error);
        writer.WriteString(topic.Name ?? (writer.Version >= 12 ? null : string.Empty));
        if (writer.Version >= 10)
        {
            writer.WriteUuid(topic.Id);
        }

        if (writer.Version >= 1)
        {
            writer.WriteBoolean(topic.IsInternal);
        }

        writer.WriteStructures(topic.Partitions, WritePartition);
        if (writer.Version >= 8)
        {
            writer.WriteInt32(topic.Operations);
        }
    }

    private static void WritePartition(ProtocolWriter writer, Partition partition)
    {
        writer.WriteError(partition.Error);
        writer.WriteInt32(partition.Index);
        writer.WriteInt32(partition.Leader);
        if (writer.Version >= 7)
        {
            writer.WriteInt32(partition.LeaderEpoch);
        }

        writer.WriteInt32Array(partition.Replicas);
        writer.WriteInt32Array(partition.InSync);
        if (writer.Version >= 5)
        {
            writer.WriteInt32Array(partition.Offline);
        }
    }
}
