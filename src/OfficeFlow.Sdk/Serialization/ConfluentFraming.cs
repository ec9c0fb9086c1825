using System.Buffers;
using System.Buffers.Binary;

namespace OfficeFlow.Serialization;

/// <summary>Confluent's wire format: a zero byte, the schema id in 4 bytes big-endian, then the Avro body.</summary>
internal static class ConfluentFraming
{
    public const int HeaderLength = 5;

    private const byte MagicByte = 0;

    // One buffer a thread: a message is written in one call, which never awaits.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static byte[] Write<TMessage>(int schemaId, TMessage message)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        ArrayBufferWriter<byte> buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        Span<byte> header = buffer.GetSpan(HeaderLength);
        header[0] = MagicByte;
        BinaryPrimitives.WriteInt32BigEndian(header[1..], schemaId);
        buffer.Advance(HeaderLength);

        var writer = new AvroWriter(buffer);
        TMessage.Write(ref writer, message);
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    public static bool TryReadSchemaId(ReadOnlySpan<byte> value, out int schemaId)
    {
        if (value.Length < HeaderLength || value[0] != MagicByte)
        {
            schemaId = 0;
            return false;
        }

        schemaId = BinaryPrimitives.ReadInt32BigEndian(value[1..]);
        return true;
    }
}
