namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>The answer to OffsetCommit and TransactionOffsetCommit, which differ only in the version that tells the throttle time first.</summary>
internal sealed record OffsetResults(short ThrottledSince, TopicEntries<OffsetResult>[] Topics) : IResponse
{
    public void Write(ProtocolWriter writer)
    {
        writer.WriteThrottleTime(ThrottledSince);
        writer.WriteTopics(Topics, static (writer, result) =>
        {
            writer.WriteInt32(result.Partition);
            writer.WriteError(result.Error);
        });
        writer.WriteTaggedFields();
    }
}
