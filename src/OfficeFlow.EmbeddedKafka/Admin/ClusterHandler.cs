using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>Describes the cluster.</summary>
internal sealed class ClusterHandler(ClusterState cluster)
{
    internal IResponse Describe(RequestContext context, DescribeCluster.Request request) => request.EndpointType != DescribeCluster.Brokers
        ? request.Fail(ErrorCode.UnsupportedEndpointType)
        : new DescribeCluster.Response(
            ErrorCode.None,
            cluster.ClusterId,
            cluster.ControllerId,
            [.. cluster.BrokersUp.Select(static broker => new Metadata.Broker(broker.Id, broker.Host, broker.Port, Rack: null))],
            request.WantsOperations ? AuthorizedOperations.Cluster : AuthorizedOperations.NotAsked);
}
