namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>What an incremental change does to one setting.</summary>
internal enum ConfigOperation
{
    Set = 0,
    Delete = 1,
    Append = 2,
    Subtract = 3,
}
