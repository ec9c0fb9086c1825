using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>A member of a group of the classic protocol.</summary>
/// <remarks>Guarded by the cluster's gate; connections that wait for an answer go on outside of it.</remarks>
internal sealed class GroupMember(string id, JoinGroup.Request request, string clientId, string clientHost) : IDisposable
{
    private TaskCompletionSource<IResponse?>? _join;
    private TaskCompletionSource<IResponse?>? _sync;

    internal string Id => id;

    internal string? InstanceId { get; } = request.InstanceId;

    internal string ClientId => clientId;

    internal string ClientHost => clientHost;

    internal JoinGroup.Protocol[] Protocols { get; private set; } = request.Protocols;

    internal TimeSpan SessionTimeout { get; private set; } = TimeSpan.FromMilliseconds(request.SessionTimeoutMilliseconds);

    internal TimeSpan RebalanceTimeout { get; private set; } = TimeSpan.FromMilliseconds(request.RebalanceTimeoutMilliseconds);

    internal byte[] Assignment { get; set; } = [];

    internal bool IsJoining => _join is not null;

    internal bool IsSyncing => _sync is not null;

    /// <summary>When the member was last heard of, as a timestamp of the cluster's clock.</summary>
    internal long LastSeen { get; set; }

    internal ITimer? SessionTimer { get; set; }

    internal Task<IResponse?> AwaitJoin()
    {
        FailJoin(ErrorCode.UnknownMemberId); // a connection that asks a second time has forgotten the first
        _join = new TaskCompletionSource<IResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _join.Task;
    }

    internal void AnswerJoin(JoinGroup.Response response)
    {
        _ = _join?.TrySetResult(response);
        _join = null;
    }

    internal void FailJoin(ErrorCode error) => AnswerJoin(JoinGroup.Response.Failed(error, id));

    internal Task<IResponse?> AwaitSync()
    {
        AnswerSync(SyncGroup.Response.Failed(ErrorCode.RebalanceInProgress));
        _sync = new TaskCompletionSource<IResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _sync.Task;
    }

    internal void AnswerSync(SyncGroup.Response response)
    {
        _ = _sync?.TrySetResult(response);
        _sync = null;
    }

    internal void Update(JoinGroup.Request request)
    {
        Protocols = request.Protocols;
        SessionTimeout = TimeSpan.FromMilliseconds(request.SessionTimeoutMilliseconds);
        RebalanceTimeout = TimeSpan.FromMilliseconds(request.RebalanceTimeoutMilliseconds);
    }

    internal bool HasSameProtocols(JoinGroup.Request request) =>
        Protocols.Length == request.Protocols.Length
        && Protocols.Zip(request.Protocols).All(static pair => pair.First.Name == pair.Second.Name && pair.First.Metadata.AsSpan().SequenceEqual(pair.Second.Metadata));

    internal byte[] MetadataFor(string? protocol) => Array.Find(Protocols, offered => offered.Name == protocol)?.Metadata ?? [];

    /// <summary>Ends whatever the member waits for: it is no member any more.</summary>
    internal void Dismiss(ErrorCode error)
    {
        FailJoin(error);
        AnswerSync(SyncGroup.Response.Failed(error));
        Dispose();
    }

    public void Dispose() => SessionTimer?.Dispose();
}
