using System.Buffers.Binary;
using System.Text;

namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>Reads the primitives of the protocol from one frame.</summary>
/// <remarks>
/// A request either is flexible (compact lengths, tagged fields) or not, as a whole; the reader knows which, so that a message is described once.
/// Every length is checked against what is left of the frame before anything is allocated.
/// </remarks>
internal sealed class ProtocolReader(ReadOnlyMemory<byte> frame)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private int _position;

    /// <summary>The version of the request, once the header is read.</summary>
    internal short Version { get; set; }

    internal bool IsFlexible { get; set; }

    internal int Remaining => frame.Length - _position;

    internal bool ReadBoolean() => ReadSByte() != 0;

    internal sbyte ReadSByte() => (sbyte)Take(sizeof(sbyte)).Span[0];

    internal short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)).Span);

    internal int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)).Span);

    internal long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)).Span);

    internal Guid ReadUuid() => new(Take(16).Span, bigEndian: true);

    internal uint ReadUnsignedVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = (byte)ReadSByte();
            value |= (ulong)(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
            {
                return value <= uint.MaxValue ? (uint)value : throw new ProtocolException($"A varint of '{value}' does not fit 32 bits.");
            }
        }

        throw new ProtocolException("A varint has more than five bytes.");
    }

    internal string ReadString() => ReadNullableString() ?? throw new ProtocolException("A string is null where the protocol demands one.");

    internal string? ReadNullableString()
    {
        var length = IsFlexible ? ReadCompactLength() : ReadInt16();
        return length < 0 ? null : ReadText(length);
    }

    /// <summary>Reads the client id: the header keeps the old form of strings even where it is flexible.</summary>
    internal string? ReadHeaderString()
    {
        var length = ReadInt16();
        return length < 0 ? null : ReadText(length);
    }

    internal ReadOnlyMemory<byte> ReadBytes() =>
        ReadNullableBytes() ?? throw new ProtocolException("A byte field is null where the protocol demands one.");

    internal ReadOnlyMemory<byte>? ReadNullableBytes()
    {
        var length = IsFlexible ? ReadCompactLength() : ReadInt32();
        return length < 0 ? null : Take(length);
    }

    /// <summary>Reads an array of primitives; null counts as empty.</summary>
    internal T[] ReadArray<T>(Func<ProtocolReader, T> readElement) => ReadElements(readElement, endsWithTags: false) ?? [];

    internal T[]? ReadNullableArray<T>(Func<ProtocolReader, T> readElement) => ReadElements(readElement, endsWithTags: false);

    /// <summary>Reads an array of structures, each with its tagged fields behind it; null counts as empty.</summary>
    internal T[] ReadStructures<T>(Func<ProtocolReader, T> readElement) => ReadElements(readElement, endsWithTags: true) ?? [];

    internal T[]? ReadNullableStructures<T>(Func<ProtocolReader, T> readElement) => ReadElements(readElement, endsWithTags: true);

    /// <summary>Reads what most requests consist of: topics with partitions.</summary>
    internal TopicEntries<T>[] ReadTopics<T>(Func<ProtocolReader, T> readPartition) =>
        ReadStructures(reader => new TopicEntries<T>(reader.ReadString(), reader.ReadStructures(readPartition)));

    /// <summary>Skips tagged fields: an unknown one may be ignored by definition, and none that the cluster needs is sent by a client.</summary>
    internal void SkipTaggedFields()
    {
        if (!IsFlexible)
        {
            return;
        }

        for (var count = ReadUnsignedVarint(); count > 0; count--)
        {
            _ = ReadUnsignedVarint();
            _ = Take(checked((int)Math.Min(ReadUnsignedVarint(), int.MaxValue)));
        }
    }

    internal ReadOnlyMemory<byte> Take(int count)
    {
        if (count < 0 || count > Remaining)
        {
            throw new ProtocolException($"A field of {count} bytes does not fit the {Remaining} bytes that are left of the request.");
        }

        var taken = frame.Slice(_position, count);
        _position += count;
        return taken;
    }

    private T[]? ReadElements<T>(Func<ProtocolReader, T> readElement, bool endsWithTags)
    {
        var count = IsFlexible ? ReadCompactLength() : ReadInt32();
        if (count < 0)
        {
            return null;
        }

        // No element of the protocol takes less than a byte.
        if (count > Remaining)
        {
            throw new ProtocolException($"An array of {count} elements does not fit the {Remaining} bytes that are left of the request.");
        }

        var elements = new List<T>(Math.Min(count, 1_024));
        for (var index = 0; index < count; index++)
        {
            elements.Add(readElement(this));
            if (endsWithTags)
            {
                SkipTaggedFields();
            }
        }

        return [.. elements];
    }

    // Compact lengths are shifted by one so that zero can mean null.
    private int ReadCompactLength() => (int)Math.Min(ReadUnsignedVarint(), int.MaxValue) - 1;

    private string ReadText(int length)
    {
        try
        {
            return StrictUtf8.GetString(Take(length).Span);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ProtocolException($"A string is not UTF-8: {exception.Message}");
        }
    }
}
