using OfficeFlow.EmbeddedKafka.Protocol;

namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>Reads the topics out of the metadata that consumers give each other through the group.</summary>
internal static class SubscribedTopics
{
    internal static bool Contains(byte[] metadata, string topic)
    {
        try
        {
            var reader = new ProtocolReader(metadata);
            _ = reader.ReadInt16(); // the version: topics come first in all of them
            return reader.ReadArray(static reader => reader.ReadString()).Contains(topic, StringComparer.Ordinal);
        }
        catch (ProtocolException)
        {
            return false; // not the metadata of a consumer
        }
    }
}
