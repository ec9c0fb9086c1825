using System.Text;
using OfficeFlow.EmbeddedKafka.Storage;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class PartitionLogTests
{
    private static readonly AppendSettings Settings = new(Now: 0, LeaderEpoch: 0, StampAppendTime: false, SegmentBytes: 300, SegmentMilliseconds: long.MaxValue);

    private readonly PartitionLog _log = new();

    [Fact]
    public void Checksum_OfKnownText_IsTheCastagnoliOne() =>
        Assert.Equal(0xE3069283, Crc32C.Compute(Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void Batches_Appended_GetConsecutiveOffsetsAcrossSegments()
    {
        for (var index = 0; index < 20; index++)
        {
            Assert.Equal(index * 3, _log.Append(Batches.Create(count: 3), Settings).BaseOffset);
        }

        Assert.Equal((0, 60), (_log.StartOffset, _log.EndOffset));
        Assert.True(_log.Segments.Count > 5);
        for (var offset = 0; offset < 60; offset++)
        {
            var batch = new RecordBatch(_log.Read(offset, _log.EndOffset, int.MaxValue).ToArray());
            Assert.InRange(offset, batch.BaseOffset, batch.LastOffset);
            Assert.Equal(batch.ComputeChecksum(), batch.Checksum);
        }
    }

    [Fact]
    public void Read_WithTooFewBytes_ReturnsOneWholeBatch()
    {
        _ = _log.Append(Batches.Create(), Settings);
        _ = _log.Append(Batches.Create(), Settings);

        Assert.Equal(Batches.Create().Size, _log.Read(0, 2, maxBytes: 1).Length);
        Assert.Equal(2 * Batches.Create().Size, _log.Read(0, 2, maxBytes: 1_000).Length);
        Assert.True(_log.Read(2, 2, maxBytes: 1_000).IsEmpty);
    }

    [Fact]
    public void Batch_SentTwice_IsWrittenOnce()
    {
        for (var sequence = 0; sequence < 5; sequence++)
        {
            _ = _log.Append(Batches.Create(producerId: 1, epoch: 0, sequence: sequence), Settings);
        }

        var again = _log.Append(Batches.Create(producerId: 1, epoch: 0, sequence: 1), Settings);

        Assert.Equal((ErrorCode.None, 1, 5), (again.Error, again.BaseOffset, _log.EndOffset));
    }

    [Theory]
    [InlineData(0, 7, ErrorCode.OutOfOrderSequenceNumber)] // a gap
    [InlineData(0, 2, ErrorCode.None)]
    [InlineData(1, 0, ErrorCode.None)] // a new epoch begins anew
    [InlineData(1, 2, ErrorCode.OutOfOrderSequenceNumber)]
    public void Batch_AfterTwoOthers_IsJudgedByItsSequence(short epoch, int sequence, ErrorCode expected)
    {
        _ = _log.Append(Batches.Create(count: 2, producerId: 1, epoch: 0, sequence: 0), Settings);

        Assert.Equal(expected, _log.Append(Batches.Create(producerId: 1, epoch: epoch, sequence: sequence), Settings).Error);
    }

    [Fact]
    public void Batch_OfOldEpoch_IsFenced()
    {
        _ = _log.Append(Batches.Create(producerId: 1, epoch: 3, sequence: 0), Settings);

        Assert.Equal(ErrorCode.InvalidProducerEpoch, _log.Append(Batches.Create(producerId: 1, epoch: 2, sequence: 0), Settings).Error);
    }

    [Fact]
    public void Sequence_AfterTheLargest_IsZero()
    {
        _ = _log.Append(Batches.Create(producerId: 1, epoch: 0, sequence: int.MaxValue), Settings);

        Assert.Equal(ErrorCode.None, _log.Append(Batches.Create(producerId: 1, epoch: 0, sequence: 0), Settings).Error);
    }

    [Fact]
    public void StableOffset_WithTwoOpenTransactions_IsTheFirstOfThem()
    {
        _ = _log.Append(Batches.Create(), Settings);
        _ = _log.Append(Batches.Create(producerId: 1, epoch: 0, sequence: 0, isTransactional: true), Settings);
        _ = _log.Append(Batches.Create(producerId: 2, epoch: 0, sequence: 0, isTransactional: true), Settings);
        Assert.Equal(1, _log.LastStableOffset);

        _log.AppendMarker(TransactionMarker.Create(1, 0, committed: false, timestamp: 0), committed: false, Settings);
        Assert.Equal(2, _log.LastStableOffset);

        _log.AppendMarker(TransactionMarker.Create(2, 0, committed: true, timestamp: 0), committed: true, Settings);
        Assert.Equal(_log.EndOffset, _log.LastStableOffset);
        var aborted = Assert.Single(_log.AbortedBetween(0, _log.EndOffset));
        Assert.Equal((1, 1), (aborted.ProducerId, aborted.FirstOffset));
    }

    [Fact]
    public void Records_Deleted_MoveTheStartAndFreeWholeSegments()
    {
        for (var index = 0; index < 20; index++)
        {
            _ = _log.Append(Batches.Create(), Settings);
        }

        var size = _log.Size;
        _log.DeleteBefore(11);

        Assert.Equal((11, 20), (_log.StartOffset, _log.EndOffset));
        Assert.True(_log.Size < size);
        Assert.Equal(11, new RecordBatch(_log.Read(11, 20, int.MaxValue).ToArray()).BaseOffset);
    }

    [Fact]
    public void Epoch_ThatEnded_IsAnsweredWithItsEnd()
    {
        _ = _log.Append(Batches.Create(count: 2), Settings);
        _ = _log.Append(Batches.Create(count: 2), Settings with { LeaderEpoch = 3 });

        Assert.Equal((0, 2), _log.Epochs.EndOf(1, currentEpoch: 3, _log.EndOffset));
        Assert.Equal((3, 4), _log.Epochs.EndOf(3, currentEpoch: 3, _log.EndOffset));
        Assert.Equal((-1, -1), _log.Epochs.EndOf(4, currentEpoch: 3, _log.EndOffset));
    }

    [Fact]
    public void Batch_WithOneBitFlipped_IsCorrupt()
    {
        var bytes = Batches.Create().Bytes;
        for (var index = 21; index < bytes.Length; index++)
        {
            bytes.Span[index] ^= 1;
            Assert.Equal(ErrorCode.CorruptMessage, RecordBatchValidator.Validate(bytes, produceVersion: 9).Error);
            bytes.Span[index] ^= 1;
        }

        Assert.Equal(ErrorCode.None, RecordBatchValidator.Validate(bytes, produceVersion: 9).Error);
    }
}
