using OfficeFlow.Consuming;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class BufferBudgetTests
{
    [Fact]
    public void IsFull_AtTheRecordLimit_UntilHalfIsFree()
    {
        var budget = new BufferBudget(4, long.MaxValue);
        for (int i = 0; i < 3; i++)
        {
            budget.Add(1);
        }

        Assert.False(budget.IsFull);
        budget.Add(1);
        Assert.True(budget.IsFull);
        budget.Release(1);
        Assert.True(budget.IsFull);
        budget.Release(1);
        Assert.False(budget.IsFull);
        Assert.Equal(2, budget.Records);
    }

    [Fact]
    public void IsFull_AtTheByteLimit_UntilHalfIsFree()
    {
        var budget = new BufferBudget(int.MaxValue, 100);
        budget.Add(60);
        Assert.False(budget.IsFull);
        budget.Add(40);
        Assert.True(budget.IsFull);
        budget.Release(40);
        Assert.True(budget.IsFull);
        budget.Release(60);
        Assert.False(budget.IsFull);
    }

    [Fact]
    public void IsFull_RecordsFreeButBytesAreNot_StaysFull()
    {
        var budget = new BufferBudget(2, 100);
        budget.Add(90);
        budget.Add(5);
        budget.Release(5);
        Assert.True(budget.IsFull);
    }

    [Fact]
    public void WaitForRoom_NoneComes_IsFalse()
    {
        var budget = new BufferBudget(1, 100);
        Assert.True(budget.WaitForRoom(TimeSpan.Zero));
        budget.Add(1);
        Assert.False(budget.WaitForRoom(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task WaitForRoom_RoomComes_EndsTheWait()
    {
        var budget = new BufferBudget(1, 100);
        budget.Add(1);
        Task<bool> wait = Task.Run(() => budget.WaitForRoom(TimeSpan.FromSeconds(20)));
        budget.Release(1);

        Assert.True(await wait);
    }
}
