using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace OfficeFlow.Serialization;

/// <summary>Reads Avro binary (Avro specification, "Binary Encoding") from a span. Not thread-safe; lives on the stack of one call.</summary>
/// <remarks>
/// The bytes may come from anybody. Every length and count is compared with what is left before anything is allocated, and whatever is wrong
/// gives a <see cref="DecodeException"/> and no other exception.
/// </remarks>
public ref partial struct AvroReader
{
    private const int MaxInitialCapacity = 256;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private int _emptyItemsLeft;
    private int _depthLeft;

    /// <summary>Creates a reader.</summary>
    /// <param name="bytes">The whole body of a record.</param>
    /// <param name="limits">What the record may ask for at most.</param>
    public AvroReader(ReadOnlySpan<byte> bytes, DecodeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _bytes = bytes;
        _emptyItemsLeft = limits.MaxEmptyItems;
        _depthLeft = limits.MaxDepth;
    }

    /// <summary>Gets the number of bytes read so far.</summary>
    public readonly int Position => _position;

    private readonly int Remaining => _bytes.Length - _position;

    /// <summary>Checks that the record ends here.</summary>
    /// <exception cref="DecodeException">Bytes are left over.</exception>
    public readonly void EnsureEnd()
    {
        if (Remaining != 0)
        {
            throw new DecodeException($"The record has ended but {Remaining} bytes are left over", _position);
        }
    }

    /// <summary>Reads a <c>boolean</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The bytes are no boolean.</exception>
    public bool ReadBoolean() => ReadByte("boolean") switch
    {
        0 => false,
        1 => true,
        byte other => throw new DecodeException($"A boolean has the value {other}; 0 and 1 are legal", _position - 1),
    };

    /// <summary>Reads an <c>int</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The bytes are no int.</exception>
    public int ReadInt()
    {
        int start = _position;
        long value = ReadLong();
        if (value is < int.MinValue or > int.MaxValue)
        {
            throw new DecodeException($"An int has the value {value}, which takes more than 32 bits", start);
        }

        return (int)value;
    }

    /// <summary>Reads a <c>long</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The bytes are no long.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadLong()
    {
        int position = _position;
        if ((uint)position < (uint)_bytes.Length && _bytes[position] < 0x80)
        {
            _position = position + 1;
            uint zigzag = _bytes[position];
            return (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
        }

        return ReadLongVarint();
    }

    /// <summary>Reads an <c>int</c> into a C# type that is smaller.</summary>
    /// <param name="minimum">The least value of the type.</param>
    /// <param name="maximum">The greatest value of the type.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The bytes are no int, or its value does not fit the type.</exception>
    public int ReadInt(int minimum, int maximum)
    {
        int start = _position;
        int value = ReadInt();
        if (value < minimum || value > maximum)
        {
            throw new DecodeException($"An int has the value {value}; from {minimum} to {maximum} are legal", start);
        }

        return value;
    }

    /// <summary>Reads a <c>long</c> into a C# type that is smaller.</summary>
    /// <param name="minimum">The least value of the type.</param>
    /// <param name="maximum">The greatest value of the type.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The bytes are no long, or its value does not fit the type.</exception>
    public long ReadLong(long minimum, long maximum)
    {
        int start = _position;
        long value = ReadLong();
        if (value < minimum || value > maximum)
        {
            throw new DecodeException($"A long has the value {value}; from {minimum} to {maximum} are legal", start);
        }

        return value;
    }

    /// <summary>Reads a <c>float</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">Too few bytes are left.</exception>
    public float ReadFloat() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float), "float"));

    /// <summary>Reads a <c>double</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">Too few bytes are left.</exception>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double), "double"));

    /// <summary>Reads <c>bytes</c> into a new array.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="DecodeException">The length is negative or more than what is left.</exception>
    public byte[] ReadBytes() => TakePrefixed("bytes").ToArray();

    /// <summary>Reads a <c>string</c>.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="DecodeException">The length is negative or more than what is left, or the bytes are not UTF-8.</exception>
    public string ReadString()
    {
        ReadOnlySpan<byte> utf8 = TakePrefixed("string");
        if (!Utf8.IsValid(utf8))
        {
            throw new DecodeException("A string is not valid UTF-8", _position - utf8.Length);
        }

        return Encoding.UTF8.GetString(utf8);
    }

    /// <summary>Reads the index of a union branch or an enum symbol.</summary>
    /// <param name="count">How many there are.</param>
    /// <returns>The index, from 0 to <paramref name="count"/> - 1.</returns>
    /// <exception cref="DecodeException">The index is outside.</exception>
    public int ReadIndex(int count)
    {
        int start = _position;
        long index = ReadLong();
        if ((ulong)index >= (ulong)count)
        {
            throw new DecodeException($"A union branch or enum symbol has the index {index}; from 0 to {count - 1} are legal", start);
        }

        return (int)index;
    }

    /// <summary>Reads the number of items in the next block of an <c>array</c> or <c>map</c>; zero at its end.</summary>
    /// <param name="minItemSize">The least number of bytes that one item takes; 0 for items that may take none.</param>
    /// <returns>The number of items.</returns>
    /// <exception cref="DecodeException">The block cannot hold that many items.</exception>
    public int ReadBlockCount(int minItemSize)
    {
        int start = _position;
        long count = ReadLong();
        if (count < 0)
        {
            // A negative count is followed by the block's size in bytes, for readers that skip; this reader does not.
            long size = ReadLong();
            if (count == long.MinValue || size < 0 || size > Remaining)
            {
                throw new DecodeException("A block is longer than the record", start);
            }

            count = -count;
        }

        if (count > (minItemSize > 0 ? Remaining / minItemSize : _emptyItemsLeft))
        {
            throw new DecodeException($"A block claims {count} items, more than the record can hold", start);
        }

        if (minItemSize == 0)
        {
            _emptyItemsLeft -= (int)count;
        }

        return (int)count;
    }

    /// <summary>Limits the capacity that a collection begins with: a count is the sender's claim, memory is given as items really arrive.</summary>
    /// <param name="count">The count of the first block.</param>
    /// <returns>The capacity.</returns>
    public static int InitialCapacity(int count) => Math.Min(count, MaxInitialCapacity);

    /// <summary>Goes one level down into a record type that can contain itself.</summary>
    /// <exception cref="DecodeException">The record is nested too deep.</exception>
    public void EnterRecord()
    {
        if (--_depthLeft < 0)
        {
            throw new DecodeException("The record is nested too deep", _position);
        }
    }

    /// <summary>Comes back from <see cref="EnterRecord"/>.</summary>
    public void LeaveRecord() => _depthLeft++;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadLongVarint()
    {
        int start = _position;
        ulong zigzag = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = ReadByte("number");
            if (shift == 63 && next > 1)
            {
                break;
            }

            zigzag |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
            }
        }

        throw new DecodeException("A number takes more than 64 bits", start);
    }

    private byte ReadByte(string what)
    {
        if (Remaining == 0)
        {
            ThrowTruncated(what);
        }

        return _bytes[_position++];
    }

    private ReadOnlySpan<byte> TakePrefixed(string what)
    {
        int start = _position;
        long length = ReadLong();
        if ((ulong)length > (ulong)Remaining)
        {
            throw new DecodeException($"A {what} value claims {length} bytes but {Remaining} are left", start);
        }

        return Take((int)length, what);
    }

    private ReadOnlySpan<byte> Take(int length, string what)
    {
        if (Remaining < length)
        {
            ThrowTruncated(what);
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(_position, length);
        _position += length;
        return taken;
    }

    [DoesNotReturn]
    private readonly void ThrowTruncated(string what) => throw new DecodeException($"The record ends within a {what}", _position);
}
