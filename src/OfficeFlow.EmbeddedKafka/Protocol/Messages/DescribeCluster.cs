namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DescribeCluster: the brokers and the controller.</summary>
internal static class DescribeCluster
{
    internal const sbyte Brokers = 1;

    internal sealed record Request(bool WantsOperations, sbyte EndpointType) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(reader.ReadBoolean(), reader.Version >= 1 ? reader.ReadSByte() : Brokers);

        public IResponse Fail(ErrorCode error) => new Response(error, string.Empty, -1, [], AuthorizedOperations.NotAsked);
    }

    internal sealed record Response(ErrorCode Error, string ClusterId, int ControllerId, Metadata.Broker[] Nodes, int Operations) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteError(Error);
            writer.WriteString(null);
            if (writer.Version >= 1)
            {
                writer.WriteSByte(Brokers);
            }

            writer.WriteString(ClusterId);
            writer.WriteInt32(ControllerId);
            writer.WriteStructures(Nodes, static (writer, broker) =>
            {
                writer.WriteInt32(broker.Id);
                writer.WriteString(broker.Host);
                writer.WriteInt32(broker.Port);
                writer.WriteString(broker.Rack);
            });
            writer.WriteInt32(Operations);
            writer.WriteTaggedFields();
        }
    }
}
