using OfficeFlow.EmbeddedKafka.Protocol;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>One API: its versions, how a request is read and who handles it.</summary>
internal sealed class ApiDefinition
{
    private ApiDefinition(ApiKey api, short firstVersion, short lastVersion, short flexibleSince)
    {
        Api = api;
        FirstVersion = firstVersion;
        LastVersion = lastVersion;
        FlexibleSince = flexibleSince;
    }

    internal ApiKey Api { get; }

    internal short FirstVersion { get; }

    internal short LastVersion { get; }

    internal short FlexibleSince { get; }

    internal required Func<ProtocolReader, IRequest> Read { get; init; }

    /// <summary>Handles a request inside the cluster's gate. An answer of null is none at all: the client does not await one.</summary>
    internal required Func<RequestContext, IRequest, Task<IResponse?>> Handle { get; init; }

    internal bool Supports(short version) => version >= FirstVersion && version <= LastVersion;

    internal bool IsFlexible(short version) => version >= FlexibleSince;

    /// <summary>An API whose requests are answered at once.</summary>
    internal static ApiDefinition Create<TRequest>(
        ApiKey api, (short First, short Last, short FlexibleSince) versions, Func<RequestContext, TRequest, IResponse?> handle)
        where TRequest : IRequestReader<TRequest> =>
        CreateWaiting<TRequest>(api, versions, (context, request) => Task.FromResult(handle(context, request)));

    /// <summary>An API whose answers may have to wait for something.</summary>
    internal static ApiDefinition CreateWaiting<TRequest>(
        ApiKey api, (short First, short Last, short FlexibleSince) versions, Func<RequestContext, TRequest, Task<IResponse?>> handle)
        where TRequest : IRequestReader<TRequest> =>
        new(api, versions.First, versions.Last, versions.FlexibleSince)
        {
            Read = static reader => TRequest.Read(reader),
            Handle = (context, request) => handle(context, (TRequest)request),
        };
}
