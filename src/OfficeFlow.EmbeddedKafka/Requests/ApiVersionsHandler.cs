using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>Tells clients what they may ask.</summary>
internal sealed class ApiVersionsHandler(Func<IEnumerable<ApiDefinition>> apis)
{
    internal IResponse Handle(RequestContext context, ApiVersions.Request request) => Answer(ErrorCode.None);

    /// <summary>The answer to a version from the future; in the form of version 0, with which every client can go on.</summary>
    internal IResponse AnswerUnknownVersion() => Answer(ErrorCode.UnsupportedVersion);

    private ApiVersions.Response Answer(ErrorCode error) =>
        new(error, [.. apis().Select(static api => new ApiVersions.SupportedApi(api.Api, api.FirstVersion, api.LastVersion))]);
}
