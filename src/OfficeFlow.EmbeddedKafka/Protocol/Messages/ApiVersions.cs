namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>ApiVersions: what a client asks first, and what it may ask then.</summary>
internal static class ApiVersions
{
    internal sealed record Request(string? SoftwareName, string? SoftwareVersion) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) =>
            reader.Version >= 3 ? new(reader.ReadString(), reader.ReadString()) : new(null, null);

        public IResponse Fail(ErrorCode error) => new Response(error, []);
    }

    internal sealed record Response(ErrorCode Error, IReadOnlyCollection<SupportedApi> Apis) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteError(Error);
            writer.WriteStructures(Apis, static (writer, api) =>
            {
                writer.WriteInt16((short)api.Api);
                writer.WriteInt16(api.FirstVersion);
                writer.WriteInt16(api.LastVersion);
            });
            writer.WriteThrottleTime(since: 1);
            writer.WriteTaggedFields();
        }
    }

    internal readonly record struct SupportedApi(ApiKey Api, short FirstVersion, short LastVersion);
}
