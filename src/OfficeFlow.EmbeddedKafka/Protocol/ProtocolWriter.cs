using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>Writes the primitives of the protocol into one frame, whose length comes first.</summary>
/// <remarks>The buffer is rented: dispose the writer when the frame is sent. Not thread-safe.</remarks>
internal sealed class ProtocolWriter : IDisposable
{
    private const int InitialCapacity = 512;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
    private int _length = sizeof(int);

    internal ProtocolWriter(short version, bool isFlexible)
    {
        Version = version;
        IsFlexible = isFlexible;
    }

    internal short Version { get; }

    internal bool IsFlexible { get; set; }

    /// <summary>Completes the frame and returns it; valid until the writer is disposed.</summary>
    internal ReadOnlyMemory<byte> ToFrame()
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer, _length - sizeof(int));
        return _buffer.AsMemory(0, _length);
    }

    internal void WriteBoolean(bool value) => Reserve(1)[0] = value ? (byte)1 : (byte)0;

    internal void WriteSByte(sbyte value) => Reserve(1)[0] = (byte)value;

    internal void WriteInt16(short value) => BinaryPrimitives.WriteInt16BigEndian(Reserve(sizeof(short)), value);

    internal void WriteInt32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), value);

    internal void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value);

    internal void WriteUuid(Guid value) => _ = value.TryWriteBytes(Reserve(16), bigEndian: true, out _);

    internal void WriteError(ErrorCode error) => WriteInt16((short)error);

    /// <summary>Writes the time that a client should pause for, in the versions that have the field: this cluster never throttles.</summary>
    internal void WriteThrottleTime(short since = 0)
    {
        if (Version >= since)
        {
            WriteInt32(0);
        }
    }

    internal void WriteUnsignedVarint(uint value)
    {
        while (value >= 0x80)
        {
            Reserve(1)[0] = (byte)(value | 0x80);
            value >>= 7;
        }

        Reserve(1)[0] = (byte)value;
    }

    internal void WriteString(string? value)
    {
        if (value is null)
        {
            WriteNull(sizeof(short));
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        if (IsFlexible)
        {
            WriteUnsignedVarint((uint)length + 1);
        }
        else
        {
            WriteInt16(checked((short)length));
        }

        _ = Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    internal void WriteBytes(ReadOnlyMemory<byte>? value)
    {
        if (value is not { } bytes)
        {
            WriteNull(sizeof(int));
            return;
        }

        WriteLength(bytes.Length);
        bytes.Span.CopyTo(Reserve(bytes.Length));
    }

    /// <summary>Writes an array of primitives.</summary>
    internal void WriteArray<T>(IReadOnlyCollection<T> values, Action<ProtocolWriter, T> writeElement)
    {
        WriteLength(values.Count);
        foreach (var value in values)
        {
            writeElement(this, value);
        }
    }

    internal void WriteInt32Array(IReadOnlyCollection<int> values) => WriteArray(values, static (writer, value) => writer.WriteInt32(value));

    /// <summary>Writes an array of structures, each with its (empty) tagged fields behind it.</summary>
    internal void WriteStructures<T>(IReadOnlyCollection<T>? values, Action<ProtocolWriter, T> writeElement)
    {
        if (values is null)
        {
            WriteNull(sizeof(int));
            return;
        }

        WriteLength(values.Count);
        foreach (var value in values)
        {
            writeElement(this, value);
            WriteTaggedFields();
        }
    }

    /// <summary>Writes what most answers consist of: topics with partitions.</summary>
    internal void WriteTopics<T>(IReadOnlyCollection<TopicEntries<T>> topics, Action<ProtocolWriter, T> writePartition) =>
        WriteStructures(topics, (writer, topic) =>
        {
            writer.WriteString(topic.Topic);
            writer.WriteStructures(topic.Partitions, writePartition);
        });

    /// <summary>Ends a structure: no optional field is ever sent.</summary>
    internal void WriteTaggedFields()
    {
        if (IsFlexible)
        {
            WriteUnsignedVarint(0);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void WriteLength(int length)
    {
        if (IsFlexible)
        {
            WriteUnsignedVarint((uint)length + 1);
        }
        else
        {
            WriteInt32(length);
        }
    }

    private void WriteNull(int lengthSize)
    {
        if (IsFlexible)
        {
            WriteUnsignedVarint(0);
        }
        else
        {
            Reserve(lengthSize).Fill(0xFF);
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_length + count > _buffer.Length)
        {
            Grow(checked(_length + count));
        }

        var reserved = _buffer.AsSpan(_length, count);
        _length += count;
        return reserved;
    }

    private void Grow(int required)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)required), (uint)Array.MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
