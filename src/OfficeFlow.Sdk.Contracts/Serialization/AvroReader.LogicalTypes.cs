namespace OfficeFlow.Serialization;

/// <content>Logical types (Avro specification, "Logical Types").</content>
public ref partial struct AvroReader
{
    private const long MaxTimestampMicros = (3_155_378_975_999_999_999 - AvroEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
    private const long MaxDurationMicros = long.MaxValue / TimeSpan.TicksPerMicrosecond;
    private const long MinDurationMicros = (long.MinValue / TimeSpan.TicksPerMicrosecond) - 1;
    private const long MinTimestampMicros = -AvroEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Reads a <c>uuid</c> on <c>string</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The text is not a hyphenated UUID.</exception>
    public Guid ReadGuid()
    {
        ReadOnlySpan<byte> text = TakePrefixed("uuid");
        if (text.Length != 36 || text[8] != '-' || !Guid.TryParse(text, null, out Guid value))
        {
            throw new DecodeException("A uuid is not of the form xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", _position - text.Length);
        }

        return value;
    }

    /// <summary>Reads a <c>date</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The date is outside what <see cref="DateOnly"/> can hold.</exception>
    public DateOnly ReadDate()
    {
        int start = _position;
        long day = (long)ReadInt() + AvroEpoch.DayNumber;
        if (day < 0 || day > DateOnly.MaxValue.DayNumber)
        {
            throw new DecodeException("A date is outside the years 1 to 9999", start);
        }

        return DateOnly.FromDayNumber((int)day);
    }

    /// <summary>Reads a <c>time-micros</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The time is not within a day.</exception>
    public TimeOnly ReadTimeMicros()
    {
        int start = _position;
        long micros = ReadLong();
        if ((ulong)micros >= TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond)
        {
            throw new DecodeException("A time of day is not between 0 and 24 hours", start);
        }

        return new TimeOnly(micros * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>Reads a <c>timestamp-micros</c>.</summary>
    /// <returns>The value, in UTC.</returns>
    /// <exception cref="DecodeException">The timestamp is outside what <see cref="DateTimeOffset"/> can hold.</exception>
    public DateTimeOffset ReadTimestampMicros()
    {
        int start = _position;
        long micros = ReadLong();
        if (micros is < MinTimestampMicros or > MaxTimestampMicros)
        {
            throw new DecodeException("A timestamp is outside the years 1 to 9999", start);
        }

        return new DateTimeOffset((micros * TimeSpan.TicksPerMicrosecond) + AvroEpoch.Ticks, TimeSpan.Zero);
    }

    /// <summary>Reads a duration from a <c>long</c> of microseconds.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The duration is outside what <see cref="TimeSpan"/> can hold.</exception>
    public TimeSpan ReadDurationMicros()
    {
        int start = _position;
        long micros = ReadLong();
        if (micros is < MinDurationMicros or > MaxDurationMicros)
        {
            throw new DecodeException("A duration is longer than a TimeSpan can hold", start);
        }

        // TimeSpan.MinValue is no whole number of microseconds: it was written rounded down, one step below the range.
        return micros == MinDurationMicros ? TimeSpan.MinValue : new TimeSpan(micros * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>Reads a <c>decimal</c> on <c>bytes</c>.</summary>
    /// <param name="scale">The schema's scale.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DecodeException">The value takes more than the 96 bits of <see cref="decimal"/>.</exception>
    public decimal ReadDecimal(int scale)
    {
        ReadOnlySpan<byte> bytes = TakePrefixed("decimal");
        if (!AvroDecimalValue.TryGetDecimal(bytes, scale, out decimal value))
        {
            throw new DecodeException("A decimal is empty or takes more than 96 bits", _position - bytes.Length);
        }

        return value;
    }
}
