using System.Buffers;
using BenchmarkDotNet.Attributes;
using OfficeFlow.Serialization;

namespace OfficeFlow.Benchmarks.Codec;

/// <summary>The generated codec beside one written by hand; a method's name is its case and its contestant.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(8192);
    private readonly byte[] _handBuffer = new byte[8192];
    private readonly byte[] _small = Encode(SmallMessage.Example);
    private readonly byte[] _big = Encode(BigMessage.Example);

    [Benchmark]
    public int SmallWrite_OfficeFlow() => Write(SmallMessage.Example);

    [Benchmark]
    public int SmallWrite_HandWritten() => HandWrittenCodec.Write(_handBuffer, SmallMessage.Example);

    [Benchmark]
    public object SmallRead_OfficeFlow() => Read<SmallMessage>(_small);

    [Benchmark]
    public object SmallRead_HandWritten() => HandWrittenCodec.ReadSmall(_small);

    [Benchmark]
    public int BigWrite_OfficeFlow() => Write(BigMessage.Example);

    [Benchmark]
    public int BigWrite_HandWritten() => HandWrittenCodec.Write(_handBuffer, BigMessage.Example);

    [Benchmark]
    public object BigRead_OfficeFlow() => Read<BigMessage>(_big);

    [Benchmark]
    public object BigRead_HandWritten() => HandWrittenCodec.ReadBig(_big);

    /// <summary>Fails when the two do not agree: a fast codec that writes something else is no contestant.</summary>
    [GlobalSetup]
    public void Verify()
    {
        Span<byte> hand = new byte[8192];
        if (!hand[..HandWrittenCodec.Write(hand, SmallMessage.Example)].SequenceEqual(_small)
            || !hand[..HandWrittenCodec.Write(hand, BigMessage.Example)].SequenceEqual(_big))
        {
            throw new InvalidOperationException("The hand-written codec and the generated one write different bytes.");
        }
    }

    private static byte[] Encode<TMessage>(TMessage message)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new AvroWriter(buffer);
        TMessage.Write(ref writer, message);
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    private static TMessage Read<TMessage>(byte[] body)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        var reader = new AvroReader(body, DecodeLimits.Default);
        return TMessage.Read(ref reader);
    }

    private int Write<TMessage>(TMessage message)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        _buffer.ResetWrittenCount();
        var writer = new AvroWriter(_buffer);
        TMessage.Write(ref writer, message);
        writer.Complete();
        return _buffer.WrittenCount;
    }
}
