using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OfficeFlow.Serialization;

/// <content>Logical types (Avro specification, "Logical Types").</content>
public ref partial struct AvroWriter
{
    private const int GuidTextLength = 36;

    /// <summary>Writes a <c>uuid</c> on <c>string</c>: hyphenated, lower case.</summary>
    /// <param name="value">The value.</param>
    public void WriteGuid(Guid value)
    {
        Reserve(GuidTextLength + 1);
        _span[_position] = GuidTextLength << 1;
        _ = value.TryFormat(_span[(_position + 1)..], out int written, "D");
        _position += written + 1;
    }

    /// <summary>Writes a <c>date</c>: days since 1970-01-01.</summary>
    /// <param name="value">The value.</param>
    public void WriteDate(DateOnly value) => WriteInt(value.DayNumber - AvroEpoch.DayNumber);

    /// <summary>Writes a <c>time-micros</c>: microseconds since midnight; smaller ticks are cut off.</summary>
    /// <param name="value">The value.</param>
    public void WriteTimeMicros(TimeOnly value) => WriteLong(value.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>Writes a <c>timestamp-micros</c>: microseconds since 1970-01-01 UTC; smaller ticks are cut off toward the past.</summary>
    /// <param name="value">The value; its offset is not kept.</param>
    public void WriteTimestampMicros(DateTimeOffset value) => WriteLong(FloorToMicroseconds(value.UtcTicks - AvroEpoch.Ticks));

    /// <summary>Writes a duration as a <c>long</c> of microseconds; smaller ticks are cut off toward minus infinity.</summary>
    /// <param name="value">The value.</param>
    public void WriteDurationMicros(TimeSpan value) => WriteLong(FloorToMicroseconds(value.Ticks));

    /// <summary>Writes a <c>decimal</c> on <c>bytes</c>: the unscaled value in two's complement, big-endian, as few bytes as possible.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">The schema's precision, at most 28.</param>
    /// <param name="scale">The schema's scale.</param>
    /// <param name="member">The member, for the exception; filled in by the compiler.</param>
    /// <exception cref="EncodeException">The value has more digits than the schema allows; it is never rounded.</exception>
    public void WriteDecimal(decimal value, int precision, int scale, [CallerArgumentExpression(nameof(value))] string? member = null)
    {
        if (!AvroDecimalValue.TryGetUnscaled(value, precision, scale, out Int128 unscaled))
        {
            ThrowDecimal(value, precision, scale, member);
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128BigEndian(bytes, unscaled);
        WriteBytes(bytes[AvroDecimalValue.RedundantBytes(bytes)..]);
    }

    /// <summary>Makes the exception for an enum value that is no declared member.</summary>
    /// <param name="enumName">The enum's name.</param>
    /// <param name="value">The value, as a number.</param>
    /// <returns>The exception, to throw.</returns>
    public static EncodeException UndeclaredEnumValue(string enumName, long value) =>
        new($"Value {value} is not a member of enum '{enumName}'; set the property to a declared member.");

    private static long FloorToMicroseconds(long ticks)
    {
        (long micros, long remainder) = Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond);
        return remainder < 0 ? micros - 1 : micros;
    }

    [DoesNotReturn]
    private static void ThrowDecimal(decimal value, int precision, int scale, string? member) =>
        throw new EncodeException(FormattableString.Invariant(
            $"Decimal '{member}' has the value {value}, which does not fit precision {precision} and scale {scale}; round it before sending, or widen [AvroDecimal]."));
}
