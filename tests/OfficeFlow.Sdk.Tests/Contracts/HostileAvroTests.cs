using System.Buffers;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests.Contracts;

public sealed class HostileAvroTests
{
    private const int Cases = 20_000;
    private const long MaxAllocation = 1024 * 1024;

    [Fact]
    public void Read_TruncatedAtEveryByte_IsADecodeException()
    {
        byte[] whole = Everything();
        ReadEverything(whole);
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] part = whole[..length];
            Assert.Throws<DecodeException>(() => ReadEverything(part));
        }
    }

    [Fact]
    public void Read_RandomBytes_GivesNoOtherExceptionAndLittleMemory() => Seed.RunMany(Cases, static random =>
    {
        byte[] bytes = new byte[random.Next(0, 200)];
        random.NextBytes(bytes);
        Survive(bytes);
    });

    [Fact]
    public void Read_FlippedBytes_GivesNoOtherExceptionAndLittleMemory()
    {
        byte[] whole = Everything();
        Seed.RunMany(Cases, random =>
        {
            byte[] bytes = [.. whole];
            for (int flips = random.Next(1, 5); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Survive(bytes);
        });
    }

    [Fact]
    public void ReadBlockCount_ItemsWithoutBytes_AreLimitedPerRecord()
    {
        byte[] bytes = Write(static (ref w) =>
        {
            for (int i = 0; i < 20; i++)
            {
                w.WriteLong(100);
            }
        });

        var exception = Assert.Throws<DecodeException>(() =>
        {
            var reader = new AvroReader(bytes, DecodeLimits.Default);
            for (int i = 0; i < 20; i++)
            {
                _ = reader.ReadBlockCount(0);
            }
        });
        Assert.Equal("A block claims 100 items, more than the record can hold at byte 20.", exception.Message);
    }

    [Theory]
    [InlineData(long.MinValue, 0)]
    [InlineData(-1, -1)]
    [InlineData(-1, long.MaxValue)]
    [InlineData(long.MaxValue, 0)]
    public void ReadBlockCount_Absurd_IsRefused(long count, long size)
    {
        byte[] bytes = Write((ref w) =>
        {
            w.WriteLong(count);
            w.WriteLong(size);
        });

        Assert.Throws<DecodeException>(() =>
        {
            var reader = new AvroReader(bytes, DecodeLimits.Default);
            _ = reader.ReadBlockCount(1);
        });
    }

    [Fact]
    public void ReadBlockCount_NegativeWithSize_IsTheCount()
    {
        byte[] bytes = [.. Write(static (ref w) =>
        {
            w.WriteLong(-2);
            w.WriteLong(2);
        }), 1, 1];
        var reader = new AvroReader(bytes, DecodeLimits.Default);

        Assert.Equal(2, reader.ReadBlockCount(1));
    }

    [Fact]
    public void EnterRecord_TooDeep_IsRefused()
    {
        var limits = new DecodeLimits { MaxDepth = 3 };

        Assert.Throws<DecodeException>(() =>
        {
            var reader = new AvroReader([], limits);
            for (int i = 0; i < 4; i++)
            {
                reader.EnterRecord();
            }
        });
        var sibling = new AvroReader([], limits);
        for (int i = 0; i < 100; i++)
        {
            sibling.EnterRecord();
            sibling.LeaveRecord();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void MaxDepth_NotPositive_IsRefused(int depth) => Assert.Throws<ArgumentOutOfRangeException>(() => new DecodeLimits { MaxDepth = depth });

    [Fact]
    public void ReadIndexAndBoolean_Outside_AreRefusedByValue()
    {
        Assert.Equal("A union branch or enum symbol has the index 2; from 0 to 1 are legal at byte 0.", Failure([4], static (ref r) => r.ReadIndex(2)));
        Assert.Equal("A union branch or enum symbol has the index -1; from 0 to 1 are legal at byte 0.", Failure([1], static (ref r) => r.ReadIndex(2)));
        Assert.Equal("A boolean has the value 2; 0 and 1 are legal at byte 0.", Failure([2], static (ref r) => r.ReadBoolean()));
        Assert.Equal("A string is not valid UTF-8 at byte 1.", Failure([4, 0xC3, 0x28], static (ref r) => r.ReadString()));
    }

    private delegate void WriteValue(ref AvroWriter writer);

    private delegate object ReadValue(ref AvroReader reader);

    private static string Failure(byte[] bytes, ReadValue read) => Assert.Throws<DecodeException>(() =>
    {
        var reader = new AvroReader(bytes, DecodeLimits.Default);
        _ = read(ref reader);
    }).Message;

    private static void Survive(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ReadEverything(bytes);
        }
        catch (DecodeException)
        {
            // The one exception that decoding may throw.
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MaxAllocation, $"{bytes.Length} bytes made the reader allocate {allocated}: {Convert.ToHexString(bytes)}");
    }

    private static byte[] Write(WriteValue write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new AvroWriter(buffer);
        write(ref writer);
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Everything() => Write(static (ref w) =>
    {
        w.WriteInt(1);
        w.WriteString("text 🦊");
        w.WriteBoolean(true);
        w.WriteInt(int.MinValue);
        w.WriteLong(long.MaxValue);
        w.WriteFloat(1.5f);
        w.WriteDouble(2.5);
        w.WriteBytes([1, 2, 3]);
        w.WriteGuid(Guid.Empty);
        w.WriteDate(new DateOnly(2026, 1, 2));
        w.WriteTimeMicros(new TimeOnly(1, 2, 3));
        w.WriteTimestampMicros(DateTimeOffset.UnixEpoch);
        w.WriteDurationMicros(TimeSpan.FromDays(1));
        w.WriteDecimal(1.25m, 12, 2);
        w.WriteBlockStart(3);
        w.WriteString("a");
        w.WriteString("b");
        w.WriteString("c");
        w.WriteBlockEnd();
    });

    private static void ReadEverything(byte[] bytes)
    {
        var reader = new AvroReader(bytes, DecodeLimits.Default);
        if (reader.ReadIndex(2) == 1)
        {
            _ = reader.ReadString();
        }

        _ = reader.ReadBoolean();
        _ = reader.ReadInt();
        _ = reader.ReadLong();
        _ = reader.ReadFloat();
        _ = reader.ReadDouble();
        _ = reader.ReadBytes();
        _ = reader.ReadGuid();
        _ = reader.ReadDate();
        _ = reader.ReadTimeMicros();
        _ = reader.ReadTimestampMicros();
        _ = reader.ReadDurationMicros();
        _ = reader.ReadDecimal(2);
        List<string>? items = null;
        for (int count = reader.ReadBlockCount(1); count > 0; count = reader.ReadBlockCount(1))
        {
            items ??= new List<string>(AvroReader.InitialCapacity(count));
            for (int i = 0; i < count; i++)
            {
                items.Add(reader.ReadString());
            }
        }

        reader.EnsureEnd();
    }
}
