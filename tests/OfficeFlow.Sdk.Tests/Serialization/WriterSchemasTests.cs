using Microsoft.Extensions.Logging.Abstractions;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests.Serialization;

public sealed class WriterSchemasTests : IDisposable
{
    private readonly FakeRegistry _registry = new();
    private readonly VirtualTime _time = new();
    private readonly WriterSchemas _schemas;

    public WriterSchemasTests()
    {
        _schemas = new WriterSchemas(_registry, TimeSpan.FromSeconds(30), _time, NullLogger.Instance);
    }

    public void Dispose() => _schemas.Dispose();

    [Fact]
    public async Task Get_SixtyFourAtOnce_AsksOnce()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _registry.Before = () => answer.Task;
        Task<WriterSchema>[] waiting = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(() => _schemas.GetAsync(FakeRegistry.TicketId, CancellationToken.None)))];
        await Eventually.IsTrue(() => _registry.Calls == 1, "the registry is asked");
        answer.SetResult();
        WriterSchema[] schemas = await Task.WhenAll(waiting);

        Assert.Equal(1, _registry.Calls);
        Assert.All(schemas, schema => Assert.Same(schemas[0], schema));
        Assert.Equal("OfficeFlow.Sdk.Tests.Ticket", schemas[0].RecordName);
        Assert.True(_schemas.TryGet(FakeRegistry.TicketId, out WriterSchema? known));
        Assert.Same(schemas[0], known);
    }

    [Fact]
    public async Task Get_CallerGivesUp_TheOthersStillGetTheAnswer()
    {
        var answer = new TaskCompletionSource();
        _registry.Before = () => answer.Task;
        using var impatient = new CancellationTokenSource();
        Task<WriterSchema> first = _schemas.GetAsync(FakeRegistry.TicketId, impatient.Token);
        Task<WriterSchema> second = _schemas.GetAsync(FakeRegistry.TicketId, CancellationToken.None);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult();

        Assert.NotNull((await second).Schema);
    }

    [Fact]
    public async Task Get_UnknownId_IsRememberedForTheTimeToLive()
    {
        WriterSchema unknown = await _schemas.GetAsync(1000, CancellationToken.None);
        Assert.Equal("Schema 1000 is not known to the registry", unknown.Problem);
        Assert.True(_schemas.TryGet(1000, out _));

        _time.Advance(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1));
        Assert.True(_schemas.TryGet(1000, out _));
        _registry[1000] = Ticket.Descriptor.SchemaJson;
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.False(_schemas.TryGet(1000, out _));
        Assert.NotNull((await _schemas.GetAsync(1000, CancellationToken.None)).Schema);
        Assert.Equal(2, _registry.Calls);
    }

    [Fact]
    public async Task Get_KnownId_IsRememberedForEver()
    {
        _ = await _schemas.GetAsync(FakeRegistry.TicketId, CancellationToken.None);
        _time.Advance(TimeSpan.FromDays(1000));

        Assert.True(_schemas.TryGet(FakeRegistry.TicketId, out _));
    }

    [Fact]
    public async Task Get_FloodOfBadIds_IsBoundedAndKeepsTheGoodOnes()
    {
        _ = await _schemas.GetAsync(FakeRegistry.TicketId, CancellationToken.None);
        for (int id = 10_000; id < 20_000; id++)
        {
            _ = await _schemas.GetAsync(id, CancellationToken.None);
        }

        int remembered = Enumerable.Range(10_000, 10_000).Count(id => _schemas.TryGet(id, out _));
        Assert.InRange(remembered, 1, 1001);
        Assert.True(_schemas.TryGet(FakeRegistry.TicketId, out _));
    }

    [Fact]
    public async Task Dispose_CallersWaiting_EndsTheirWait()
    {
        _registry.Before = static () => Task.FromException(FakeRegistry.Away());
        Task<WriterSchema> waiting = _schemas.GetAsync(FakeRegistry.TicketId, CancellationToken.None);
        await _time.UntilDelays(1);

        _schemas.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
