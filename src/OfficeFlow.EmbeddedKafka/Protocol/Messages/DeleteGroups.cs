namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>DeleteGroups: groups without members go, with their offsets.</summary>
internal static class DeleteGroups
{
    internal sealed record Request(string[] GroupIds) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(reader.ReadArray(static reader => reader.ReadString()));

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(GroupIds, id => new Result(id, error)));
    }

    internal sealed record Response(Result[] Results) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteStructures(Results, static (writer, result) =>
            {
                writer.WriteString(result.GroupId);
                writer.WriteError(result.Error);
            });
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct Result(string GroupId, ErrorCode Error);
}
