using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>The members of a group of the classic protocol, and the rounds in which they agree: join, assignment, stable.</summary>
/// <remarks>Guarded by the cluster's gate; timers enter it.</remarks>
internal sealed partial class ClassicGroup(ClusterState cluster, string id, TimeSpan initialDelay) : IDisposable
{
    private readonly Dictionary<string, GroupMember> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupMember> _staticMembers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _promisedIds = new(StringComparer.Ordinal);
    private string? _leaderId;

    internal string Id => id;

    internal GroupState State { get; private set; }

    internal int Generation { get; private set; }

    internal string? ProtocolType { get; private set; }

    internal string? ProtocolName { get; private set; }

    internal GroupOffsets Offsets { get; } = new();

    /// <summary>Since when the group has no members, in milliseconds: its offsets are kept for a while.</summary>
    internal long EmptySince { get; private set; } = cluster.Now;

    internal IReadOnlyCollection<GroupMember> Members => _members.Values;

    internal GroupMember? Leader => _leaderId is null ? null : _members.GetValueOrDefault(_leaderId);

    /// <summary>Whether a request comes from a member, and from the one that holds its instance id now.</summary>
    internal ErrorCode CheckMember(string memberId, string? instanceId)
    {
        if (instanceId is not null && _staticMembers.TryGetValue(instanceId, out var holder) && holder.Id != memberId)
        {
            return ErrorCode.FencedInstanceId;
        }

        return _members.TryGetValue(memberId, out var member) && (instanceId is null || member.InstanceId == instanceId)
            ? ErrorCode.None
            : ErrorCode.UnknownMemberId;
    }

    internal ErrorCode CheckMember(string memberId, string? instanceId, int generation)
    {
        var error = CheckMember(memberId, instanceId);
        return error == ErrorCode.None && generation != Generation ? ErrorCode.IllegalGeneration : error;
    }

    /// <summary>Whether offsets may be stored by who asks: a member of this generation, or anybody while there are no members.</summary>
    internal ErrorCode CheckCommit(string memberId, string? instanceId, int generation, bool isTransactional)
    {
        if (generation < 0 && (_members.Count == 0 || isTransactional) && memberId.Length == 0 && instanceId is null)
        {
            return ErrorCode.None;
        }

        var error = CheckMember(memberId, instanceId, generation);
        return error == ErrorCode.None && !isTransactional && State == GroupState.CompletingRebalance ? ErrorCode.RebalanceInProgress : error;
    }

    internal GroupMember? Find(string memberId) => _members.GetValueOrDefault(memberId);

    internal GroupMember? FindStatic(string instanceId) => _staticMembers.GetValueOrDefault(instanceId);

    internal bool HasRoomFor(int maxSize) => _members.Count + _promisedIds.Count < maxSize;

    /// <summary>Whether the group can agree on a protocol with a member that offers some.</summary>
    internal bool Supports(JoinGroup.Request request)
    {
        var others = _members.Values.Where(member => member.Id != request.MemberId).ToArray();
        return request.ProtocolType.Length > 0 && request.Protocols.Length > 0
            && (others.Length == 0
                || (ProtocolType == request.ProtocolType
                    && Array.Exists(request.Protocols, offered => Array.TrueForAll(others, member => Array.Exists(member.Protocols, known => known.Name == offered.Name)))));
    }

    /// <summary>Promises a new client its id: it must come back with it, so that a lost answer leaves no ghost behind.</summary>
    internal void Promise(string memberId, TimeSpan sessionTimeout)
    {
        _ = _promisedIds.Add(memberId);
        _ = new GroupTimer(cluster, sessionTimeout, () =>
        {
            if (_promisedIds.Remove(memberId))
            {
                TryCompleteJoin();
            }
        });
    }

    internal bool Redeem(string memberId) => _promisedIds.Remove(memberId);

    internal GroupMember Add(GroupMember member, string protocolType)
    {
        ProtocolType = _members.Count == 0 ? protocolType : ProtocolType;
        _members.Add(member.Id, member);
        _leaderId ??= member.Id;
        if (member.InstanceId is not null)
        {
            _staticMembers[member.InstanceId] = member;
        }

        Touch(member);
        return member;
    }

    /// <summary>Puts a restarted client in the place of its predecessor with the same instance id, which is fenced.</summary>
    internal GroupMember Replace(GroupMember old, GroupMember successor)
    {
        successor.Assignment = old.Assignment;
        old.Dismiss(ErrorCode.FencedInstanceId);
        _ = _members.Remove(old.Id);
        _members.Add(successor.Id, successor);
        _staticMembers[successor.InstanceId!] = successor;
        _leaderId = _leaderId == old.Id ? successor.Id : _leaderId;
        Touch(successor);
        return successor;
    }

    internal void Remove(GroupMember member, ErrorCode reason)
    {
        RemoveMember(member, reason);
        switch (State)
        {
            case GroupState.Stable or GroupState.CompletingRebalance:
                PrepareRebalance();
                break;

            case GroupState.PreparingRebalance:
                TryCompleteJoin();
                break;

            default:
                break;
        }
    }

    /// <summary>Notes that a member lives.</summary>
    internal void Touch(GroupMember member)
    {
        member.LastSeen = cluster.Time.GetTimestamp();
        if (member.SessionTimer is null)
        {
            member.SessionTimer = cluster.Time.CreateTimer(_ => ExpireSession(member), state: null, member.SessionTimeout, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _ = member.SessionTimer.Change(member.SessionTimeout, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Gives every member its whole session time again, as a coordinator does that has just taken the group over.</summary>
    internal void RestartSessions()
    {
        foreach (var member in _members.Values)
        {
            Touch(member);
        }
    }

    /// <summary>Ends the group, which has no members any more.</summary>
    public void Dispose()
    {
        State = GroupState.Dead;
        Offsets.Clear();
        StopTimers();
    }

    private void ExpireSession(GroupMember member)
    {
        lock (cluster.Gate)
        {
            // A member that waits for the others to join is alive: it has no way to say so.
            if (!_members.TryGetValue(member.Id, out var current) || current != member || member.IsJoining)
            {
                return;
            }

            var remaining = member.SessionTimeout - cluster.Time.GetElapsedTime(member.LastSeen);
            if (remaining > TimeSpan.Zero)
            {
                _ = member.SessionTimer?.Change(remaining, Timeout.InfiniteTimeSpan);
                return;
            }

            Remove(member, ErrorCode.UnknownMemberId);
        }
    }

    private void RemoveMember(GroupMember member, ErrorCode reason)
    {
        member.Dismiss(reason);
        _ = _members.Remove(member.Id);
        if (member.InstanceId is not null && _staticMembers.GetValueOrDefault(member.InstanceId) == member)
        {
            _ = _staticMembers.Remove(member.InstanceId);
        }

        _leaderId = _leaderId == member.Id ? _members.Keys.FirstOrDefault() : _leaderId;
        EmptySince = cluster.Now;
    }
}
