using OfficeFlow.Consuming;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class OffsetWatermarkTests
{
    private readonly OffsetWatermark _watermark = new();

    [Fact]
    public void NextOffset_NothingFinished_IsNull()
    {
        _ = _watermark.Deliver(5);

        Assert.Null(_watermark.NextOffset);
    }

    [Fact]
    public void Finish_OutOfOrder_MovesOnlyPastTheFinishedRun()
    {
        long first = _watermark.Deliver(5);
        long second = _watermark.Deliver(6);
        long third = _watermark.Deliver(7);

        Assert.False(_watermark.Finish(third));
        Assert.Null(_watermark.NextOffset);
        Assert.True(_watermark.Finish(first));
        Assert.Equal(6, _watermark.NextOffset);
        Assert.True(_watermark.Finish(second));
        Assert.Equal(8, _watermark.NextOffset);
        Assert.Equal(0, _watermark.Count);
    }

    [Fact]
    public void Finish_GapInTheOffsets_DoesNotBlock()
    {
        long first = _watermark.Deliver(5);
        long second = _watermark.Deliver(900);

        _ = _watermark.Finish(first);
        Assert.Equal(6, _watermark.NextOffset);
        _ = _watermark.Finish(second);
        Assert.Equal(901, _watermark.NextOffset);
    }

    [Fact]
    public void Deliver_OffsetNotAboveTheLast_Throws()
    {
        _ = _watermark.Deliver(5);

        var exception = Assert.Throws<InvalidOperationException>(() => _watermark.Deliver(5));
        Assert.Equal("Offset 5 was delivered after 5; offsets of one assignment only grow.", exception.Message);
    }

    [Fact]
    public void Finish_Twice_Throws()
    {
        long first = _watermark.Deliver(5);
        long second = _watermark.Deliver(6);
        _ = _watermark.Finish(second);

        Assert.Throws<InvalidOperationException>(() => _watermark.Finish(second));
        _ = _watermark.Finish(first);
        Assert.Throws<InvalidOperationException>(() => _watermark.Finish(first));
        Assert.Throws<InvalidOperationException>(() => _watermark.Finish(2));
    }

    [Fact]
    public void Watermark_RandomSchedules_AgreesWithTheNaiveModel() => Seed.RunMany(200, static random =>
    {
        var watermark = new OffsetWatermark();
        var model = new NaiveWatermark();
        var open = new List<(long Sequence, long Offset)>();
        long offset = random.Next(3) == 0 ? random.NextInt64(1L << 50) : 0;
        int steps = random.Next(1, 1000);
        int deliverWeight = random.Next(1, 10);
        for (int step = 0; step < steps; step++)
        {
            if (open.Count == 0 || random.Next(10) < deliverWeight)
            {
                open.Add((watermark.Deliver(offset), offset));
                model.Deliver(offset);
                offset += random.Next(4) == 0 ? random.Next(1, 1000) : 1;
            }
            else
            {
                int index = random.Next(open.Count);
                (long sequence, long finished) = open[index];
                open.RemoveAt(index);
                long? before = watermark.NextOffset;
                bool hasMoved = watermark.Finish(sequence);
                model.Finish(finished);
                Assert.Equal(before != watermark.NextOffset, hasMoved);
            }

            Assert.Equal(model.NextOffset, watermark.NextOffset);
            Assert.Equal(model.Count, watermark.Count);
            Assert.DoesNotContain(open, record => record.Offset < watermark.NextOffset);
        }
    });

    /// <summary>The definition, without any cleverness: one after the last of the leading finished records.</summary>
    private sealed class NaiveWatermark
    {
        private readonly List<long> _delivered = [];
        private readonly HashSet<long> _finished = [];
        private int _head;

        public long? NextOffset { get; private set; }

        public int Count => _delivered.Count - _head;

        public void Deliver(long offset) => _delivered.Add(offset);

        public void Finish(long offset)
        {
            _ = _finished.Add(offset);
            while (_head < _delivered.Count && _finished.Contains(_delivered[_head]))
            {
                NextOffset = _delivered[_head] + 1;
                _head++;
            }
        }
    }
}
