using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>Lets members into groups of the classic protocol, keeps them and lets them go.</summary>
internal sealed class MembershipHandler(ClusterState cluster, GroupRegistry groups, CoordinatorMap coordinators)
{
    private const short FirstVersionThatRequiresMemberId = 4;
    private const short FirstVersionThatSkipsAssignment = 9;

    internal Task<IResponse?> JoinAsync(RequestContext context, JoinGroup.Request request)
    {
        var error = Check(context, request.GroupId);
        error = error == ErrorCode.None ? CheckSession(request) : error;
        if (error != ErrorCode.None)
        {
            return Now(request.Fail(error));
        }

        if (request.MemberId.Length > 0 && groups.Find(request.GroupId) is null)
        {
            return Now(request.Fail(ErrorCode.UnknownMemberId));
        }

        var group = groups.FindOrCreate(request.GroupId);
        if (!group.Supports(request) && !IsReplacement(group, request))
        {
            return Now(request.Fail(ErrorCode.InconsistentGroupProtocol));
        }

        return request.MemberId.Length == 0 ? JoinNew(context, group, request) : JoinKnown(context, group, request);
    }

    internal Task<IResponse?> SyncAsync(RequestContext context, SyncGroup.Request request)
    {
        var error = CheckMember(context, request.GroupId, request.MemberId, request.InstanceId, request.Generation);
        if (error != ErrorCode.None)
        {
            return Now(request.Fail(error));
        }

        var group = groups.Find(request.GroupId)!;
        var isOtherProtocol = (request.ProtocolType is not null && request.ProtocolType != group.ProtocolType)
            || (request.ProtocolName is not null && request.ProtocolName != group.ProtocolName);
        if (isOtherProtocol && group.State != GroupState.PreparingRebalance)
        {
            return Now(request.Fail(ErrorCode.InconsistentGroupProtocol));
        }

        var member = group.Find(request.MemberId)!;
        group.Touch(member);
        return group.Sync(member, request.Assignments);
    }

    internal IResponse Heartbeat(RequestContext context, Heartbeat.Request request)
    {
        var error = CheckMember(context, request.GroupId, request.MemberId, request.InstanceId, request.Generation);
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        var group = groups.Find(request.GroupId)!;
        group.Touch(group.Find(request.MemberId)!);
        return request.Fail(group.State == GroupState.PreparingRebalance ? ErrorCode.RebalanceInProgress : ErrorCode.None);
    }

    internal IResponse Leave(RequestContext context, LeaveGroup.Request request)
    {
        var error = Check(context, request.GroupId);
        if (error != ErrorCode.None)
        {
            return request.Fail(error);
        }

        var group = groups.Find(request.GroupId);
        return new LeaveGroup.Response(ErrorCode.None, Array.ConvertAll(request.Members, member => new LeaveGroup.Result(member, Leave(group, member))));
    }

    private static ErrorCode Leave(ClassicGroup? group, LeaveGroup.Member leaving)
    {
        if (group is null)
        {
            return ErrorCode.UnknownMemberId;
        }

        if (group.Redeem(leaving.MemberId))
        {
            return ErrorCode.None;
        }

        // An administrator removes a static member by its instance id alone.
        var member = leaving is { InstanceId: { } instanceId, MemberId: "" } ? group.FindStatic(instanceId) : group.Find(leaving.MemberId);
        var error = member is null ? ErrorCode.UnknownMemberId : ErrorCode.None;
        if (leaving.MemberId.Length > 0)
        {
            error = group.CheckMember(leaving.MemberId, leaving.InstanceId);
        }

        if (error == ErrorCode.None)
        {
            group.Remove(member!, ErrorCode.UnknownMemberId);
        }

        return error;
    }

    private Task<IResponse?> JoinNew(RequestContext context, ClassicGroup group, JoinGroup.Request request)
    {
        var member = new GroupMember($"{request.InstanceId ?? context.ClientId}-{Guid.NewGuid()}", request, context.ClientId, context.ClientHost);
        if (request.InstanceId is not null)
        {
            return group.FindStatic(request.InstanceId) is { } old
                ? Rejoin(context, group, group.Replace(old, member), request, isUnchanged: old.HasSameProtocols(request), leaderId: old.Id)
                : group.Join(group.Add(member, request.ProtocolType));
        }

        if (!group.HasRoomFor(cluster.Settings.GetInt(BrokerSettingDefinitions.MaxGroupSize)))
        {
            return Now(request.Fail(ErrorCode.GroupMaxSizeReached));
        }

        if (context.Version >= FirstVersionThatRequiresMemberId)
        {
            group.Promise(member.Id, member.SessionTimeout);
            return Now(JoinGroup.Response.Failed(ErrorCode.MemberIdRequired, member.Id));
        }

        return group.Join(group.Add(member, request.ProtocolType));
    }

    private static Task<IResponse?> JoinKnown(RequestContext context, ClassicGroup group, JoinGroup.Request request)
    {
        if (group.Redeem(request.MemberId))
        {
            return group.Join(group.Add(new GroupMember(request.MemberId, request, context.ClientId, context.ClientHost), request.ProtocolType));
        }

        var error = group.CheckMember(request.MemberId, request.InstanceId);
        if (error != ErrorCode.None)
        {
            return Now(request.Fail(error));
        }

        var member = group.Find(request.MemberId)!;
        var isUnchanged = member.HasSameProtocols(request);
        member.Update(request);
        group.Touch(member);
        return group.State switch
        {
            // The answer to the first join of this generation was lost.
            GroupState.CompletingRebalance when isUnchanged => Now(group.DescribeGeneration(member)),

            // A leader comes back because it wants another assignment; a follower only if it offers something new.
            GroupState.Stable when isUnchanged && group.Leader != member => Now(group.DescribeGeneration(member)),
            _ => group.Join(member),
        };
    }

    // A static member that restarts takes its old share, and nobody else notices.
    private static Task<IResponse?> Rejoin(
        RequestContext context, ClassicGroup group, GroupMember member, JoinGroup.Request request, bool isUnchanged, string leaderId)
    {
        if (group.State != GroupState.Stable || !isUnchanged)
        {
            return group.Join(member);
        }

        member.Update(request);
        var isLeader = group.Leader == member;
        if (isLeader && context.Version >= FirstVersionThatSkipsAssignment)
        {
            return Now(group.DescribeGeneration(member, member.Id, listsMembers: true) with { SkipsAssignment = true });
        }

        // Before version 9 a leader would assign anew: it is told that its predecessor leads.
        return Now(group.DescribeGeneration(member, isLeader ? leaderId : group.Leader?.Id ?? string.Empty, listsMembers: false));
    }

    private static bool IsReplacement(ClassicGroup group, JoinGroup.Request request) =>
        request.InstanceId is not null && group.Members.Count == 1 && group.FindStatic(request.InstanceId) is not null && request.Protocols.Length > 0;

    private ErrorCode CheckSession(JoinGroup.Request request) =>
        request.SessionTimeoutMilliseconds < cluster.Settings.GetInt(BrokerSettingDefinitions.MinSessionTimeout)
        || request.SessionTimeoutMilliseconds > cluster.Settings.GetInt(BrokerSettingDefinitions.MaxSessionTimeout)
        || request.RebalanceTimeoutMilliseconds < 0
            ? ErrorCode.InvalidSessionTimeout
            : ErrorCode.None;

    private ErrorCode Check(RequestContext context, string groupId) =>
        groupId.Length == 0 ? ErrorCode.InvalidGroupId : coordinators.Check(groupId, context.Broker.Id);

    private ErrorCode CheckMember(RequestContext context, string groupId, string memberId, string? instanceId, int generation)
    {
        var error = Check(context, groupId);
        return error == ErrorCode.None ? groups.Find(groupId)?.CheckMember(memberId, instanceId, generation) ?? ErrorCode.UnknownMemberId : error;
    }

    private static Task<IResponse?> Now(IResponse response) => Task.FromResult<IResponse?>(response);
}
