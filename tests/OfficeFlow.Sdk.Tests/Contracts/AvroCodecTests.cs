using System.Buffers;
using System.Text;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests.Contracts;

public sealed class AvroCodecTests
{
    private delegate void WriteValue(ref AvroWriter writer);

    private delegate T ReadValue<T>(ref AvroReader reader);

    public static TheoryData<long> Longs =>
        [0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8192, -8193, int.MaxValue, int.MinValue, int.MaxValue + 1L, int.MinValue - 1L, long.MaxValue, long.MinValue, long.MaxValue - 1];

    public static TheoryData<string> Strings =>
    [
        "", "a", new string('a', 20), new string('a', 21), new string('a', 22), new string('€', 21), new string('€', 22), new string('a', 63), new string('a', 64),
        new string('ä', 4096), new string('€', 100_000), "🦊", string.Concat(Enumerable.Repeat("🦊", 5000)), "\0\uFFFF\uFEFF",
    ];

    public static TheoryData<decimal, int, int> Decimals => new()
    {
        { 0m, 1, 0 }, { -0.0m, 5, 2 }, { 0.01m, 12, 2 }, { -0.01m, 12, 2 }, { 1.10m, 12, 2 }, { 1.1m, 12, 2 }, { 9999999999.99m, 12, 2 }, { -9999999999.99m, 12, 2 },
        { 1.28m, 3, 2 }, { -1.28m, 3, 2 }, { 1.27m, 3, 2 }, { -1.29m, 3, 2 }, { 2.55m, 3, 2 }, { 2.56m, 3, 2 },
        { 9999999999999999999999999999m, 28, 0 }, { -9999999999999999999999999999m, 28, 0 },
        { 0.9999999999999999999999999999m, 28, 28 }, { -0.9999999999999999999999999999m, 28, 28 }, { 1.0000000000000000000000000000m, 12, 2 }, { 0.0000000000000000000000000001m, 28, 28 },
    };

    public static TheoryData<decimal, int, int> TooWide => new()
    {
        { 10m, 1, 0 }, { 0.001m, 12, 2 }, { 10000000000.00m, 12, 2 }, { -10000000000m, 12, 2 }, { decimal.MaxValue, 28, 0 }, { decimal.MinValue, 28, 0 }, { decimal.MaxValue, 28, 28 },
        { 1m, 28, 28 }, { 10000000000000000000000000000m, 28, 0 }, { 0.5m, 1, 0 },
    };

    public static TheoryData<DateTimeOffset, DateTimeOffset> Timestamps => new()
    {
        { DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch },
        { DateTimeOffset.MinValue, DateTimeOffset.MinValue },
        { DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.AddTicks(-9) },
        { DateTimeOffset.UnixEpoch.AddTicks(19), DateTimeOffset.UnixEpoch.AddTicks(10) },
        { DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch.AddTicks(-10) },
        { DateTimeOffset.UnixEpoch.AddTicks(-10), DateTimeOffset.UnixEpoch.AddTicks(-10) },
        { new(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(5)), new(2025, 12, 31, 20, 0, 0, TimeSpan.Zero) },
    };

    public static TheoryData<TimeSpan, TimeSpan> Durations => new()
    {
        { TimeSpan.Zero, TimeSpan.Zero }, { TimeSpan.FromTicks(19), TimeSpan.FromTicks(10) }, { TimeSpan.FromTicks(-1), TimeSpan.FromTicks(-10) },
        { TimeSpan.MaxValue, TimeSpan.FromTicks(long.MaxValue / 10 * 10) }, { TimeSpan.MinValue, TimeSpan.MinValue },
        { TimeSpan.FromTicks(long.MinValue / 10 * 10), TimeSpan.FromTicks(long.MinValue / 10 * 10) },
    };

    [Theory]
    [MemberData(nameof(Longs))]
    public void Long_Boundary_ComesBack(long value) =>
        Assert.Equal(value, RoundTrip((ref w) => w.WriteLong(value), static (ref r) => r.ReadLong()));

    [Theory]
    [MemberData(nameof(Longs))]
    public void Int_Boundary_ComesBackOrIsRefused(long value)
    {
        byte[] bytes = Write((ref w) => w.WriteLong(value));
        if (value is >= int.MinValue and <= int.MaxValue)
        {
            Assert.Equal(bytes, Write((ref w) => w.WriteInt((int)value)));
            Assert.Equal((int)value, Read(bytes, static (ref r) => r.ReadInt()));
        }
        else
        {
            var exception = Assert.Throws<DecodeException>(() => Read(bytes, static (ref r) => r.ReadInt()));
            Assert.Equal($"An int has the value {value}, which takes more than 32 bits at byte 0.", exception.Message);
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    [InlineData(float.Epsilon)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MaxValue)]
    public void FloatAndDouble_Boundary_ComeBackBitByBit(float value)
    {
        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(RoundTrip((ref w) => w.WriteFloat(value), static (ref r) => r.ReadFloat())));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(RoundTrip((ref w) => w.WriteDouble(value), static (ref r) => r.ReadDouble())));
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public void String_AnyLength_ComesBack(string value)
    {
        Assert.Equal(value, RoundTrip((ref w) => w.WriteString(value), static (ref r) => r.ReadString()));
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        Assert.Equal(Write((ref w) => w.WriteBytes(utf8.AsSpan())), Write((ref w) => w.WriteString(value)));
    }

    [Fact]
    public void String_LoneSurrogate_IsRefused()
    {
        // Not a theory: an attribute's argument is stored as UTF-8, which has no lone surrogates.
        foreach (string value in (string[])["\uD800", "\uDC00x", new string('a', 40) + "\uD800"])
        {
            var exception = Assert.Throws<EncodeException>(() => Write((ref w) => w.WriteString(value)));
            Assert.Equal("String 'value' has a surrogate without its partner and cannot be written as UTF-8; remove or replace that character.", exception.Message);
        }
    }

    [Fact]
    public void StringAndBytes_Null_AreRefusedByName()
    {
        string text = null!;
        byte[] bytes = null!;
        Assert.Equal("Member 'text' is null but its schema does not allow null; set it, or declare it nullable.", Assert.Throws<EncodeException>(() => Write((ref w) => w.WriteString(text))).Message);
        Assert.Equal("Member 'bytes' is null but its schema does not allow null; set it, or declare it nullable.", Assert.Throws<EncodeException>(() => Write((ref w) => w.WriteBytes(bytes))).Message);
    }

    [Theory]
    [MemberData(nameof(Decimals))]
    public void Decimal_Fits_ComesBack(decimal value, int precision, int scale) =>
        Assert.Equal(value, RoundTrip((ref w) => w.WriteDecimal(value, precision, scale), (ref r) => r.ReadDecimal(scale)));

    [Theory]
    [MemberData(nameof(TooWide))]
    public void Decimal_DoesNotFit_IsRefusedAndNeverRounded(decimal value, int precision, int scale)
    {
        var exception = Assert.Throws<EncodeException>(() => Write((ref w) => w.WriteDecimal(value, precision, scale)));
        Assert.Equal(
            FormattableString.Invariant($"Decimal 'value' has the value {value}, which does not fit precision {precision} and scale {scale}; round it before sending, or widen [AvroDecimal]."),
            exception.Message);
    }

    [Theory]
    [InlineData("00FFFFFFFFFFFFFFFFFFFFFFFF", "79228162514264337593543950335")]
    [InlineData("FF000000000000000000000001", "-79228162514264337593543950335")]
    [InlineData("0000000000000000000000000000000000000001", "1")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "-1")]
    [InlineData("01000000000000000000000000", null)]
    [InlineData("FF000000000000000000000000", null)]
    [InlineData("7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", null)]
    [InlineData("80000000000000000000000000000000", null)]
    [InlineData("0100000000000000000000000000000000", null)]
    [InlineData("", null)]
    public void Decimal_ForeignBytes_AreReadUpTo96Bits(string hex, string? expected)
    {
        byte[] bytes = Write((ref w) => w.WriteBytes(Convert.FromHexString(hex).AsSpan()));
        if (expected is null)
        {
            Assert.Throws<DecodeException>(() => Read(bytes, static (ref r) => r.ReadDecimal(0)));
        }
        else
        {
            Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read(bytes, static (ref r) => r.ReadDecimal(0)));
        }
    }

    [Fact]
    public void Decimal_Random_ComesBackAsTheSpecificationWritesIt() => Seed.RunMany(5000, static random =>
    {
        int precision = random.Next(1, 29);
        int scale = random.Next(0, precision + 1);
        var unscaled = new System.Numerics.BigInteger(random.NextInt64());
        unscaled = (unscaled * random.NextInt64() % System.Numerics.BigInteger.Pow(10, random.Next(1, precision + 1))) * (random.Next(2) == 0 ? 1 : -1);
        decimal value = (decimal)unscaled;
        for (int i = 0; i < scale; i++)
        {
            value = new decimal(decimal.GetBits(value)[0], decimal.GetBits(value)[1], decimal.GetBits(value)[2], value < 0, (byte)scale);
        }

        Assert.Equal(value, RoundTrip((ref w) => w.WriteDecimal(value, precision, scale), (ref r) => r.ReadDecimal(scale)));
        byte[] big = unscaled.ToByteArray(isBigEndian: true);
        Assert.Equal(Write((ref w) => w.WriteBytes(big.AsSpan())), Write((ref w) => w.WriteDecimal(value, precision, scale)));
    });

    [Theory]
    [MemberData(nameof(Timestamps))]
    public void Timestamp_AnyInstant_IsCutOffTowardThePast(DateTimeOffset value, DateTimeOffset expected)
    {
        DateTimeOffset read = RoundTrip((ref w) => w.WriteTimestampMicros(value), static (ref r) => r.ReadTimestampMicros());
        Assert.Equal(expected, read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void Duration_AnyLength_IsCutOffTowardMinusInfinity(TimeSpan value, TimeSpan expected) =>
        Assert.Equal(expected, RoundTrip((ref w) => w.WriteDurationMicros(value), static (ref r) => r.ReadDurationMicros()));

    [Fact]
    public void DateTimeAndGuid_Boundaries_ComeBack()
    {
        Assert.Equal(DateOnly.MinValue, RoundTrip(static (ref w) => w.WriteDate(DateOnly.MinValue), static (ref r) => r.ReadDate()));
        Assert.Equal(DateOnly.MaxValue, RoundTrip(static (ref w) => w.WriteDate(DateOnly.MaxValue), static (ref r) => r.ReadDate()));
        Assert.Equal(TimeOnly.MinValue, RoundTrip(static (ref w) => w.WriteTimeMicros(TimeOnly.MinValue), static (ref r) => r.ReadTimeMicros()));
        Assert.Equal(TimeOnly.MaxValue.Add(TimeSpan.FromTicks(-9)), RoundTrip(static (ref w) => w.WriteTimeMicros(TimeOnly.MaxValue), static (ref r) => r.ReadTimeMicros()));
        var id = Guid.NewGuid();
        Assert.Equal(id, RoundTrip((ref w) => w.WriteGuid(id), static (ref r) => r.ReadGuid()));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(253_402_300_800_000_000)]
    [InlineData(-62_135_596_800_000_001)]
    public void Timestamp_OutsideOfDotNet_IsRefused(long micros) =>
        Assert.Throws<DecodeException>(() => Read(Write((ref w) => w.WriteLong(micros)), static (ref r) => r.ReadTimestampMicros()));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(922_337_203_685_477_581)]
    [InlineData(-922_337_203_685_477_582)]
    public void Duration_OutsideOfDotNet_IsRefused(long micros) =>
        Assert.Throws<DecodeException>(() => Read(Write((ref w) => w.WriteLong(micros)), static (ref r) => r.ReadDurationMicros()));

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFFF01", long.MinValue)]
    [InlineData("8000", 0L)]
    [InlineData("FFFFFFFFFFFFFFFFFF02", null)]
    [InlineData("FFFFFFFFFFFFFFFFFFFF01", null)]
    [InlineData("FF", null)]
    [InlineData("", null)]
    public void Long_ForeignBytes_AreReadUpTo64Bits(string hex, long? expected)
    {
        byte[] bytes = Convert.FromHexString(hex);
        if (expected is null)
        {
            Assert.Throws<DecodeException>(() => Read(bytes, static (ref r) => r.ReadLong()));
        }
        else
        {
            Assert.Equal(expected, Read(bytes, static (ref r) => r.ReadLong()));
        }
    }

    private static byte[] Write(WriteValue write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new AvroWriter(buffer);
        write(ref writer);
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    private static T Read<T>(byte[] bytes, ReadValue<T> read)
    {
        var reader = new AvroReader(bytes, DecodeLimits.Default);
        T value = read(ref reader);
        reader.EnsureEnd();
        return value;
    }

    private static T RoundTrip<T>(WriteValue write, ReadValue<T> read) => Read(Write(write), read);
}
