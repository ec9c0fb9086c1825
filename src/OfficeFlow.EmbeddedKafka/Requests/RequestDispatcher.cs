using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Faults;
using OfficeFlow.EmbeddedKafka.Protocol;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>Takes one request from its frame to its answer: header, faults, journal, handler.</summary>
/// <remarks>Safe to use from any thread; handlers run inside the cluster's gate.</remarks>
internal sealed class RequestDispatcher(ClusterState cluster, ApiCatalogue apis, FaultPlan faults, RequestJournal journal)
{
    /// <summary>Handles a request.</summary>
    /// <exception cref="ProtocolException">The frame is no request that the cluster knows.</exception>
    internal async Task<DispatchedAnswer> DispatchAsync(BrokerNode broker, string clientHost, ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        var reader = new ProtocolReader(frame);
        var header = RequestHeader.Read(reader);
        if (apis.Find(header.Api) is not { } api || !api.Supports(header.Version))
        {
            return RefuseVersion(header);
        }

        var clientId = reader.ReadHeaderString() ?? string.Empty;
        reader.Version = header.Version;
        reader.IsFlexible = api.IsFlexible(header.Version);
        reader.SkipTaggedFields();
        var request = api.Read(reader);
        var context = new RequestContext(broker, header.Api, header.Version, clientId, clientHost);

        var fault = faults.Hit(context, request);
        journal.Record(context, request, fault);
        var answer = await AnswerAsync(api, context, request, fault, cancellationToken).ConfigureAwait(false);
        return answer with { Frame = answer.Response is { } response ? Write(api, header, response) : null };
    }

    private async Task<DispatchedAnswer> AnswerAsync(
        ApiDefinition api, RequestContext context, IRequest request, KafkaFault? fault, CancellationToken cancellationToken)
    {
        if (fault is { Delay: var delay } && delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, cluster.Time, cancellationToken).ConfigureAwait(false);
        }

        switch (fault?.Action)
        {
            case FaultAction.Disconnect:
                return DispatchedAnswer.Disconnect;

            case FaultAction.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, cluster.Time, cancellationToken).ConfigureAwait(false);
                return DispatchedAnswer.Disconnect;

            case FaultAction.Error when fault.Topic is null || request is not IPartitionedRequest:
                return new DispatchedAnswer(request.Fail(fault.Error), Disconnects: false);

            case FaultAction.Error:
                context = context with { PartitionErrors = new Dictionary<TopicPartition, ErrorCode> { [new(fault.Topic, fault.Partition ?? -1)] = fault.Error } };
                break;

            default:
                break;
        }

        var response = await HandleAsync(api, context, request, cancellationToken).ConfigureAwait(false);
        return fault?.Action == FaultAction.LoseAnswer ? DispatchedAnswer.Disconnect : new DispatchedAnswer(response, context.ClosesConnection);
    }

    private Task<IResponse?> HandleAsync(ApiDefinition api, RequestContext context, IRequest request, CancellationToken cancellationToken)
    {
        Task<IResponse?> answer;
        lock (cluster.Gate)
        {
            answer = api.Handle(context, request);
        }

        return answer.IsCompleted ? answer : answer.WaitAsync(cancellationToken);
    }

    private DispatchedAnswer RefuseVersion(RequestHeader header)
    {
        if (header.Api != ApiKey.ApiVersions)
        {
            throw new ProtocolException($"The cluster does not know version {header.Version} of API {header.Api}.");
        }

        var response = apis.Versions.AnswerUnknownVersion();
        return new DispatchedAnswer(response, Disconnects: false) { Frame = Write(apis.Find(ApiKey.ApiVersions)!, header with { Version = 0 }, response) };
    }

    private static ProtocolWriter Write(ApiDefinition api, RequestHeader header, IResponse response)
    {
        var writer = new ProtocolWriter(header.Version, api.IsFlexible(header.Version));
        try
        {
            writer.WriteInt32(header.CorrelationId);

            // A client that asks for versions cannot know yet which header it will get: that answer always has the oldest one.
            if (api.Api != ApiKey.ApiVersions)
            {
                writer.WriteTaggedFields();
            }

            response.Write(writer);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }
}
