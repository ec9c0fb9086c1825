using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace OfficeFlow.Serialization;

/// <summary>Writes Avro binary (Avro specification, "Binary Encoding") straight into a buffer. Not thread-safe; lives on the stack of one call.</summary>
/// <remarks>The generated codecs call it. Call <see cref="Complete"/> at the end: until then the last bytes are not part of the output.</remarks>
public ref partial struct AvroWriter
{
    private const int MinimumSpan = 256;
    private const int MaxVarintLength = 10;
    private const int MaxUtf8BytesPerChar = 3;

    // Longer strings are counted first: three bytes a character reserved for nothing would cost more than a second pass.
    private const int MaxSinglePassLength = 4096;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _position;
    private int _depth;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the bytes go.</param>
    public AvroWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _span = output.GetSpan(MinimumSpan);
    }

    /// <summary>Hands the bytes written since the last call over to the output.</summary>
    public void Complete()
    {
        _output.Advance(_position);
        _span = default;
        _position = 0;
    }

    /// <summary>Writes a <c>boolean</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value)
    {
        Reserve(1);
        _span[_position++] = value ? (byte)1 : (byte)0;
    }

    /// <summary>Writes an <c>int</c>: zig-zag, variable length. Also the branch of a union and the index of an enum symbol.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt(int value)
    {
        uint zigzag = (uint)((value << 1) ^ (value >> 31));
        Reserve(MaxVarintLength);
        if (zigzag < 0x80)
        {
            _span[_position++] = (byte)zigzag;
            return;
        }

        WriteVarint(zigzag);
    }

    /// <summary>Writes a <c>long</c>: zig-zag, variable length.</summary>
    /// <param name="value">The value.</param>
    public void WriteLong(long value)
    {
        ulong zigzag = (ulong)((value << 1) ^ (value >> 63));
        Reserve(MaxVarintLength);
        if (zigzag < 0x80)
        {
            _span[_position++] = (byte)zigzag;
            return;
        }

        WriteVarint(zigzag);
    }

    /// <summary>Writes a <c>float</c>: 4 bytes, little-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteFloat(float value)
    {
        Reserve(sizeof(float));
        BinaryPrimitives.WriteSingleLittleEndian(_span[_position..], value);
        _position += sizeof(float);
    }

    /// <summary>Writes a <c>double</c>: 8 bytes, little-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteDouble(double value)
    {
        Reserve(sizeof(double));
        BinaryPrimitives.WriteDoubleLittleEndian(_span[_position..], value);
        _position += sizeof(double);
    }

    /// <summary>Writes <c>bytes</c>: the length as a long, then the bytes.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        WriteLong(value.Length);
        Reserve(value.Length);
        value.CopyTo(_span[_position..]);
        _position += value.Length;
    }

    /// <summary>Writes <c>bytes</c> from an array.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="member">The member, for the exception; filled in by the compiler.</param>
    /// <exception cref="EncodeException">The array is <see langword="null"/>.</exception>
    public void WriteBytes(byte[] value, [CallerArgumentExpression(nameof(value))] string? member = null)
    {
        if (value is null)
        {
            ThrowNull(member);
        }

        WriteBytes(value.AsSpan());
    }

    /// <summary>Writes a <c>string</c>: the length of its UTF-8 form as a long, then that form.</summary>
    /// <param name="value">The text.</param>
    /// <param name="member">The member, for the exception; filled in by the compiler.</param>
    /// <exception cref="EncodeException">The text is <see langword="null"/> or has a surrogate without its partner, which UTF-8 cannot express.</exception>
    public void WriteString(string value, [CallerArgumentExpression(nameof(value))] string? member = null)
    {
        if (value is null)
        {
            ThrowNull(member);
        }

        if (value.Length > MaxSinglePassLength)
        {
            WriteLongString(value, member);
            return;
        }

        // One pass: the length takes as many bytes as it would for ASCII, nearly always; when it does not, the text is moved.
        Reserve(MaxVarintLength + (value.Length * MaxUtf8BytesPerChar));
        int lengthSize = VarintSize(value.Length);
        int length = Encode(value, _span[(_position + lengthSize)..], member);
        int actualSize = VarintSize(length);
        if (actualSize != lengthSize)
        {
            _span.Slice(_position + lengthSize, length).CopyTo(_span[(_position + actualSize)..]);
        }

        WriteVarint((uint)length << 1);
        _position += length;
    }

    /// <summary>Begins a block of an <c>array</c> or <c>map</c>; write the items next, then <see cref="WriteBlockEnd"/>.</summary>
    /// <param name="count">The number of items. Nothing is written for zero: the end marker says it.</param>
    public void WriteBlockStart(int count)
    {
        if (count > 0)
        {
            WriteLong(count);
        }
    }

    /// <summary>Ends an <c>array</c> or <c>map</c>.</summary>
    public void WriteBlockEnd()
    {
        Reserve(1);
        _span[_position++] = 0;
    }

    /// <summary>Goes one level down into a record type that can contain itself.</summary>
    /// <exception cref="EncodeException">
    /// The record is nested deeper than <see cref="DecodeLimits.Default"/> lets a reader go: it would be unreadable, or it contains itself and has no end.
    /// </exception>
    public void EnterRecord()
    {
        if (++_depth > DecodeLimits.Default.MaxDepth)
        {
            throw new EncodeException(
                $"A record is nested in itself more than {DecodeLimits.Default.MaxDepth} levels deep; make it flatter, or look for a record that contains itself.");
        }
    }

    /// <summary>Comes back from <see cref="EnterRecord"/>.</summary>
    public void LeaveRecord() => _depth--;

    /// <summary>Passes on a value that its schema does not allow to be null.</summary>
    /// <typeparam name="T">The type of a record or collection.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="member">The member, for the exception; filled in by the compiler.</param>
    /// <returns>The value.</returns>
    /// <exception cref="EncodeException">The value is <see langword="null"/>.</exception>
    public static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? member = null)
        where T : class
    {
        if (value is null)
        {
            ThrowNull(member);
        }

        return value;
    }

    private void WriteLongString(string value, string? member)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        WriteLong(length);
        Reserve(length);
        _position += Encode(value, _span[_position..], member);
    }

    // Of a length, as zig-zag: one bit less than seven in the first byte.
    private static int VarintSize(int length) => length < 1 << 6 ? 1 : length < 1 << 13 ? 2 : 3;

    private static int Encode(string value, Span<byte> destination, string? member)
    {
        OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(value, destination, out _, out int written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            throw new EncodeException($"String '{member}' has a surrogate without its partner and cannot be written as UTF-8; remove or replace that character.");
        }

        return written;
    }

    private void WriteVarint(ulong value)
    {
        while (value >= 0x80)
        {
            _span[_position++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _span[_position++] = (byte)value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int length)
    {
        if (_span.Length - _position < length)
        {
            Grow(length);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        _output.Advance(_position);
        _span = _output.GetSpan(Math.Max(length, MinimumSpan));
        _position = 0;
    }

    [DoesNotReturn]
    private static void ThrowNull(string? member) =>
        throw new EncodeException($"Member '{member}' is null but its schema does not allow null; set it, or declare it nullable.");
}
