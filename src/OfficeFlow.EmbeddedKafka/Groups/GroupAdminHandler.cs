using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>Lists, describes and deletes groups of the classic protocol.</summary>
internal sealed class GroupAdminHandler(GroupRegistry groups, CoordinatorMap coordinators)
{
    private const string ClassicType = "Classic";

    internal IResponse List(RequestContext context, ListGroups.Request request) => new ListGroups.Response(
        ErrorCode.None,
        [.. groups.Groups
            .Where(group => coordinators.Check(group.Id, context.Broker.Id) == ErrorCode.None)
            .Where(group => request.States.Length == 0 || request.States.Contains(group.State.ToString(), StringComparer.OrdinalIgnoreCase))
            .Where(_ => request.Types.Length == 0 || request.Types.Contains(ClassicType, StringComparer.OrdinalIgnoreCase))
            .Select(static group => new ListGroups.Group(group.Id, group.ProtocolType ?? string.Empty, group.State.ToString(), ClassicType))]);

    internal IResponse Describe(RequestContext context, DescribeGroups.Request request) =>
        new DescribeGroups.Response(Array.ConvertAll(request.GroupIds, id => Describe(context, id) with
        {
            Operations = request.WantsOperations ? AuthorizedOperations.Group : AuthorizedOperations.NotAsked,
        }));

    internal IResponse Delete(RequestContext context, DeleteGroups.Request request) =>
        new DeleteGroups.Response(Array.ConvertAll(request.GroupIds, id => new DeleteGroups.Result(id, Delete(context, id))));

    private DescribeGroups.Group Describe(RequestContext context, string groupId)
    {
        if (coordinators.Check(groupId, context.Broker.Id) is var error and not ErrorCode.None)
        {
            return DescribeGroups.Group.Failed(groupId, error);
        }

        // A group that nobody knows is described as dead, not as an error.
        return groups.Find(groupId) is { } group
            ? new DescribeGroups.Group(
                ErrorCode.None,
                groupId,
                group.State.ToString(),
                group.ProtocolType ?? string.Empty,
                group.ProtocolName ?? string.Empty,
                [.. group.Members.Select(member => Describe(group, member))])
            : new DescribeGroups.Group(ErrorCode.None, groupId, nameof(GroupState.Dead), string.Empty, string.Empty, []);
    }

    private static DescribeGroups.Member Describe(ClassicGroup group, GroupMember member) => new(
        member.Id, member.InstanceId, member.ClientId, member.ClientHost, member.MetadataFor(group.ProtocolName), member.Assignment);

    private ErrorCode Delete(RequestContext context, string groupId)
    {
        if (coordinators.Check(groupId, context.Broker.Id) is var error and not ErrorCode.None)
        {
            return error;
        }

        if (groups.Find(groupId) is not { } group)
        {
            return ErrorCode.GroupIdNotFound;
        }

        if (group.Members.Count > 0)
        {
            return ErrorCode.NonEmptyGroup;
        }

        groups.Delete(group);
        return ErrorCode.None;
    }
}
