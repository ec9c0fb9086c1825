using OfficeFlow.EmbeddedKafka.Protocol;

namespace OfficeFlow.EmbeddedKafka.Requests;

/// <summary>What a connection does after a request.</summary>
/// <param name="Response">The answer; null for none.</param>
/// <param name="Disconnects">Whether the connection is reset, after the answer if there is one.</param>
internal sealed record DispatchedAnswer(IResponse? Response, bool Disconnects)
{
    internal static DispatchedAnswer Disconnect { get; } = new(Response: null, Disconnects: true);

    /// <summary>The answer as bytes; to be disposed when it is sent.</summary>
    internal ProtocolWriter? Frame { get; init; }
}
