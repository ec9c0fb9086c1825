using Confluent.Kafka;
using OfficeFlow.Consuming;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class PartitionAssignmentTests
{
    private readonly PartitionAssignment _assignment = new(new TopicPartition("topic", 0));

    [Fact]
    public void End_AssignmentClosed_DoesNotMoveTheOffset()
    {
        ConsumedRecord record = Deliver(0);
        Assert.True(_assignment.TryBegin());
        Assert.Equal(1, _assignment.Close());

        Assert.False(_assignment.End(record, isFinished: true));
        Assert.False(_assignment.TryTakeWatermark(out _));
    }

    [Fact]
    public void TryTakeWatermark_FinishedBeforeTheClose_IsNotGivenAfterIt()
    {
        ConsumedRecord record = Deliver(0);
        _ = _assignment.TryBegin();
        Assert.True(_assignment.End(record, isFinished: true));
        _ = _assignment.Close();

        Assert.False(_assignment.TryTakeWatermark(out _));
    }

    [Fact]
    public void TryTakeWatermark_NothingNew_IsFalse()
    {
        ConsumedRecord record = Deliver(0);
        _ = _assignment.TryBegin();
        _ = _assignment.End(record, isFinished: true);

        Assert.True(_assignment.TryTakeWatermark(out long nextOffset));
        Assert.Equal(1, nextOffset);
        Assert.False(_assignment.TryTakeWatermark(out _));
    }

    [Fact]
    public void End_NotFinished_LeavesTheRecordUncommitted()
    {
        ConsumedRecord record = Deliver(0);
        _ = _assignment.TryBegin();

        Assert.False(_assignment.End(record, isFinished: false));
        Assert.Equal(1, _assignment.Uncommitted);
    }

    [Fact]
    public void TryBegin_DrainingOrClosed_IsRefused()
    {
        _ = Deliver(0);
        _assignment.BeginDrain();
        Assert.False(_assignment.TryBegin());
        Assert.True(_assignment.Draining.IsCancellationRequested);
        Assert.False(_assignment.Abandoned.IsCancellationRequested);

        _ = _assignment.Close();
        Assert.False(_assignment.TryBegin());
        Assert.True(_assignment.Abandoned.IsCancellationRequested);
    }

    [Fact]
    public void WaitUntilIdle_RecordRunning_IsFalseAtTheDeadlineAndTrueAtTheEnd()
    {
        ConsumedRecord record = Deliver(0);
        Assert.True(_assignment.WaitUntilIdle(TimeSpan.Zero));
        _ = _assignment.TryBegin();
        Assert.False(_assignment.WaitUntilIdle(TimeSpan.FromMilliseconds(-5)));
        _ = _assignment.End(record, isFinished: true);
        Assert.True(_assignment.WaitUntilIdle(TimeSpan.Zero));
    }

    [Fact]
    public void TryDeliver_OffsetGoesBack_IsRefused()
    {
        _ = Deliver(5);

        Assert.Null(_assignment.TryDeliver(Result(5)));
        Assert.Null(_assignment.TryDeliver(Result(4)));
        Assert.NotNull(_assignment.TryDeliver(Result(6)));
    }

    private static ConsumeResult<byte[], byte[]> Result(long offset) => new()
    {
        TopicPartitionOffset = new TopicPartitionOffset("topic", 0, offset),
        Message = new Message<byte[], byte[]>(),
    };

    private ConsumedRecord Deliver(long offset) => _assignment.TryDeliver(Result(offset))!;
}
