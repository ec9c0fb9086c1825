using OfficeFlow.EmbeddedKafka.Protocol.Messages;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>One pass over the partitions of a fetch: what it found, and how much more fits.</summary>
internal sealed class FetchRead(int maxBytes)
{
    private int _bytes;
    private bool _failed;

    /// <summary>What may still be read. Never zero on the first partition: a batch larger than every limit must reach the client somehow.</summary>
    internal int RemainingBytes => Math.Max(0, maxBytes - _bytes);

    internal bool IsFull => _bytes > 0 && _bytes >= maxBytes;

    internal Fetch.Response Response { get; private set; } = new(ErrorCode.None, []);

    internal Fetch.Result Note(Fetch.Result result)
    {
        _bytes += result.Records.Length;
        _failed |= result.Error != ErrorCode.None;
        return result;
    }

    internal FetchRead Complete(Fetch.TopicResult[] topics)
    {
        Response = new Fetch.Response(ErrorCode.None, topics);
        return this;
    }

    /// <summary>Whether the client has reason to get the answer now: enough records, an error, or nothing that could bring any.</summary>
    internal bool IsEnough(Fetch.Request request) => _failed || _bytes >= request.MinBytes || request.Topics.Length == 0;
}
