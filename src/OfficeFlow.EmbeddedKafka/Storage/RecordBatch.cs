using System.Buffers.Binary;

namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>A view of one record batch, version 2, in the form that it has on the wire and in the log.</summary>
/// <remarks>Offset and leader epoch stand before the checksum and do not count for it: the broker assigns them in place.</remarks>
internal readonly struct RecordBatch(Memory<byte> bytes)
{
    internal const int HeaderSize = 61;
    internal const int LengthEnd = 12;

    private const int LeaderEpochAt = 12;
    private const int MagicAt = 16;
    private const int ChecksumAt = 17;
    private const int AttributesAt = 21;
    private const int LastOffsetDeltaAt = 23;
    private const int BaseTimestampAt = 27;
    private const int MaxTimestampAt = 35;
    private const int ProducerIdAt = 43;
    private const int ProducerEpochAt = 51;
    private const int BaseSequenceAt = 53;
    private const int CountAt = 57;

    private const short CompressionMask = 0x07;
    private const short AppendTimeFlag = 0x08;
    private const short TransactionalFlag = 0x10;
    private const short ControlFlag = 0x20;

    internal Memory<byte> Bytes => bytes;

    internal long BaseOffset => BinaryPrimitives.ReadInt64BigEndian(bytes.Span);

    /// <summary>The size of the whole batch in bytes.</summary>
    internal int Size => BinaryPrimitives.ReadInt32BigEndian(bytes.Span[8..]) + LengthEnd;

    internal int LeaderEpoch => BinaryPrimitives.ReadInt32BigEndian(bytes.Span[LeaderEpochAt..]);

    internal byte Magic => bytes.Span[MagicAt];

    internal uint Checksum => BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[ChecksumAt..]);

    internal int LastOffsetDelta => BinaryPrimitives.ReadInt32BigEndian(bytes.Span[LastOffsetDeltaAt..]);

    internal long LastOffset => BaseOffset + LastOffsetDelta;

    internal long NextOffset => LastOffset + 1;

    internal long BaseTimestamp => BinaryPrimitives.ReadInt64BigEndian(bytes.Span[BaseTimestampAt..]);

    internal long MaxTimestamp => BinaryPrimitives.ReadInt64BigEndian(bytes.Span[MaxTimestampAt..]);

    internal long ProducerId => BinaryPrimitives.ReadInt64BigEndian(bytes.Span[ProducerIdAt..]);

    internal short ProducerEpoch => BinaryPrimitives.ReadInt16BigEndian(bytes.Span[ProducerEpochAt..]);

    internal int BaseSequence => BinaryPrimitives.ReadInt32BigEndian(bytes.Span[BaseSequenceAt..]);

    internal int Count => BinaryPrimitives.ReadInt32BigEndian(bytes.Span[CountAt..]);

    internal CompressionKind Compression => (CompressionKind)(Attributes & CompressionMask);

    internal bool HasAppendTime => (Attributes & AppendTimeFlag) != 0;

    internal bool IsTransactional => (Attributes & TransactionalFlag) != 0;

    internal bool IsControl => (Attributes & ControlFlag) != 0;

    internal bool HasProducer => ProducerId >= 0;

    /// <summary>The records behind the header, compressed as they came.</summary>
    internal ReadOnlyMemory<byte> Payload => bytes[HeaderSize..];

    private short Attributes => BinaryPrimitives.ReadInt16BigEndian(bytes.Span[AttributesAt..]);

    internal uint ComputeChecksum() => Crc32C.Compute(bytes.Span[AttributesAt..Size]);

    internal void Place(long baseOffset, int leaderEpoch)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.Span, baseOffset);
        BinaryPrimitives.WriteInt32BigEndian(bytes.Span[LeaderEpochAt..], leaderEpoch);
    }

    /// <summary>Replaces the producer's time by the broker's for all records of the batch.</summary>
    internal void StampAppendTime(long timestamp)
    {
        BinaryPrimitives.WriteInt16BigEndian(bytes.Span[AttributesAt..], (short)(Attributes | AppendTimeFlag));
        BinaryPrimitives.WriteInt64BigEndian(bytes.Span[MaxTimestampAt..], timestamp);
        Seal();
    }

    /// <summary>Writes the header of a batch whose records stand behind it already.</summary>
    internal void WriteHeader(BatchHeader header)
    {
        var span = bytes.Span;
        BinaryPrimitives.WriteInt64BigEndian(span, header.BaseOffset);
        BinaryPrimitives.WriteInt32BigEndian(span[8..], bytes.Length - LengthEnd);
        BinaryPrimitives.WriteInt32BigEndian(span[LeaderEpochAt..], 0);
        span[MagicAt] = 2;
        BinaryPrimitives.WriteInt16BigEndian(
            span[AttributesAt..],
            (short)((header.IsTransactional ? TransactionalFlag : 0) | (header.IsControl ? ControlFlag : 0) | (header.HasAppendTime ? AppendTimeFlag : 0)));
        BinaryPrimitives.WriteInt32BigEndian(span[LastOffsetDeltaAt..], header.LastOffsetDelta);
        BinaryPrimitives.WriteInt64BigEndian(span[BaseTimestampAt..], header.BaseTimestamp);
        BinaryPrimitives.WriteInt64BigEndian(span[MaxTimestampAt..], header.MaxTimestamp);
        BinaryPrimitives.WriteInt64BigEndian(span[ProducerIdAt..], header.ProducerId);
        BinaryPrimitives.WriteInt16BigEndian(span[ProducerEpochAt..], header.ProducerEpoch);
        BinaryPrimitives.WriteInt32BigEndian(span[BaseSequenceAt..], header.BaseSequence);
        BinaryPrimitives.WriteInt32BigEndian(span[CountAt..], header.Count);
        Seal();
    }

    private void Seal() => BinaryPrimitives.WriteUInt32BigEndian(bytes.Span[ChecksumAt..], ComputeChecksum());
}
