using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <content>The rounds: everybody joins, the leader assigns, everybody gets a share.</content>
internal sealed partial class ClassicGroup
{
    private GroupTimer? _joinTimer;
    private GroupTimer? _syncTimer;
    private bool _waitsForFirstMembers;

    /// <summary>Lets a member wait for the next generation, which begins when all have come or the slowest has had its time.</summary>
    internal Task<IResponse?> Join(GroupMember member)
    {
        var answer = member.AwaitJoin();
        if (State != GroupState.PreparingRebalance)
        {
            PrepareRebalance();
        }

        TryCompleteJoin();
        return answer;
    }

    /// <summary>The answer for a member that comes back into a generation that goes on.</summary>
    internal JoinGroup.Response DescribeGeneration(GroupMember member, string leaderId, bool listsMembers) => new(
        ErrorCode.None, Generation, ProtocolType, ProtocolName, leaderId, member.Id, listsMembers ? DescribeMembers() : []);

    internal JoinGroup.Response DescribeGeneration(GroupMember member) =>
        DescribeGeneration(member, _leaderId ?? string.Empty, listsMembers: member.Id == _leaderId);

    internal Task<IResponse?> Sync(GroupMember member, SyncGroup.Assignment[] assignments)
    {
        switch (State)
        {
            case GroupState.PreparingRebalance:
                return Task.FromResult<IResponse?>(SyncGroup.Response.Failed(ErrorCode.RebalanceInProgress));

            case GroupState.CompletingRebalance:
                var answer = member.AwaitSync();
                if (member.Id == _leaderId)
                {
                    Assign(assignments);
                }

                return answer;

            case GroupState.Stable:
                return Task.FromResult<IResponse?>(DescribeAssignment(member));

            default:
                return Task.FromResult<IResponse?>(SyncGroup.Response.Failed(ErrorCode.UnknownMemberId));
        }
    }

    /// <summary>Calls all members together.</summary>
    internal void PrepareRebalance()
    {
        foreach (var member in _members.Values)
        {
            member.AnswerSync(SyncGroup.Response.Failed(ErrorCode.RebalanceInProgress));
        }

        _waitsForFirstMembers = State == GroupState.Empty && initialDelay > TimeSpan.Zero;
        State = GroupState.PreparingRebalance;
        StopTimers();
        _joinTimer = new GroupTimer(cluster, _waitsForFirstMembers ? initialDelay : LongestRebalanceTimeout, EndJoin);
        TryCompleteJoin();
    }

    private TimeSpan LongestRebalanceTimeout => _members.Count == 0 ? TimeSpan.Zero : _members.Values.Max(static member => member.RebalanceTimeout);

    private void TryCompleteJoin()
    {
        if (State == GroupState.PreparingRebalance && !_waitsForFirstMembers && _promisedIds.Count == 0 && _members.Values.All(static member => member.IsJoining))
        {
            CompleteJoin();
        }
    }

    private void EndJoin()
    {
        _waitsForFirstMembers = false;
        if (State == GroupState.PreparingRebalance)
        {
            CompleteJoin();
        }
    }

    private void CompleteJoin()
    {
        // Who has not come by now is out; static members keep their place until their session ends.
        foreach (var late in _members.Values.Where(static member => !member.IsJoining && member.InstanceId is null).ToArray())
        {
            RemoveMember(late, ErrorCode.UnknownMemberId);
        }

        if (_members.Count > 0 && !_members.Values.Any(static member => member.IsJoining))
        {
            StopTimers();
            _joinTimer = new GroupTimer(cluster, LongestRebalanceTimeout, EndJoin);
            return;
        }

        StopTimers();
        Generation++;
        if (_members.Count == 0)
        {
            State = GroupState.Empty;
            ProtocolName = null;
            return;
        }

        BeginGeneration();
    }

    private void BeginGeneration()
    {
        State = GroupState.CompletingRebalance;
        ProtocolName = ElectProtocol();
        if (Leader is not { IsJoining: true })
        {
            _leaderId = _members.Values.First(static member => member.IsJoining).Id;
        }

        foreach (var member in _members.Values.ToArray())
        {
            Touch(member);
            member.AnswerJoin(DescribeGeneration(member));
        }

        _syncTimer = new GroupTimer(cluster, LongestRebalanceTimeout, EndSync);
    }

    private void Assign(SyncGroup.Assignment[] assignments)
    {
        foreach (var member in _members.Values)
        {
            member.Assignment = Array.FindLast(assignments, assignment => assignment.MemberId == member.Id)?.Bytes ?? [];
        }

        State = GroupState.Stable;
        foreach (var member in _members.Values.Where(static member => member.IsSyncing))
        {
            Touch(member);
            member.AnswerSync(DescribeAssignment(member));
        }
    }

    private void EndSync()
    {
        if (State is not (GroupState.CompletingRebalance or GroupState.Stable))
        {
            return;
        }

        // Whoever joined but never asked for its share holds it back from the others. In a stable group all shares are out.
        var missing = State == GroupState.Stable ? [] : _members.Values.Where(static member => !member.IsSyncing).ToArray();
        foreach (var member in missing)
        {
            RemoveMember(member, ErrorCode.UnknownMemberId);
        }

        if (missing.Length > 0)
        {
            PrepareRebalance();
        }
    }

    // Every member votes for the first protocol of its list that all others know too.
    private string ElectProtocol()
    {
        var common = _members.Values
            .Select(static member => member.Protocols.Select(static protocol => protocol.Name))
            .Aggregate(static (left, right) => left.Intersect(right, StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return _members.Values
            .Select(member => member.Protocols.First(protocol => common.Contains(protocol.Name)).Name)
            .GroupBy(static name => name, StringComparer.Ordinal)
            .MaxBy(static votes => votes.Count())!.Key;
    }

    private SyncGroup.Response DescribeAssignment(GroupMember member) => new(ErrorCode.None, ProtocolType, ProtocolName, member.Assignment);

    private JoinGroup.Member[] DescribeMembers() =>
        [.. _members.Values.Select(member => new JoinGroup.Member(member.Id, member.InstanceId, member.MetadataFor(ProtocolName)))];

    private void StopTimers()
    {
        _joinTimer?.Dispose();
        _syncTimer?.Dispose();
        _joinTimer = _syncTimer = null;
    }
}
