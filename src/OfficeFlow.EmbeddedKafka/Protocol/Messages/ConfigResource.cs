namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>Whose settings are meant: the kind by its number in the protocol, and the name.</summary>
internal readonly record struct ConfigResource(sbyte Kind, string Name)
{
    internal const sbyte Topic = 2;
    internal const sbyte Broker = 4;

    internal static ConfigResource Read(ProtocolReader reader) => new(reader.ReadSByte(), reader.ReadString());

    internal void Write(ProtocolWriter writer)
    {
        writer.WriteSByte(Kind);
        writer.WriteString(Name);
    }
}
