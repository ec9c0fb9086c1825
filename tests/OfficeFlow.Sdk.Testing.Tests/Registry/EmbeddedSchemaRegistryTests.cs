using System.Diagnostics;
using System.Net;

namespace OfficeFlow.Testing.Tests.Registry;

public sealed class EmbeddedSchemaRegistryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journal_OfRequests_HasMethodAndPathInOrder()
    {
        await using var registry = await RegistryFixture.StartAsync();

        await registry.RegisterAsync("orders-value", Schemas.Order);
        await registry.GetAsync("/schemas/ids/1?format=x");

        Assert.Equal(
            [new SchemaRegistryRequest("POST", "/subjects/orders-value/versions"), new SchemaRegistryRequest("GET", "/schemas/ids/1?format=x")],
            registry.Registry.Journal.Read());
        registry.Registry.Journal.Clear();
        Assert.Equal(0, registry.Registry.Journal.Count);
    }

    [Fact]
    public async Task FailNextRequests_ForTwo_FailsTwoAndServesTheThird()
    {
        await using var registry = await RegistryFixture.StartAsync();

        registry.Registry.Faults.FailNextRequests(2, HttpStatusCode.ServiceUnavailable);

        Assert.Equal(503, (await registry.GetAsync("/subjects")).Status);
        Assert.Equal(503, (await registry.GetAsync("/subjects")).Status);
        Assert.Equal((200, "[]"), await registry.GetAsync("/subjects"));
        Assert.Equal(3, registry.Registry.Journal.Count);
    }

    [Fact]
    public async Task DelayResponses_UntilZero_HoldsAnswersBack()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.GetAsync("/subjects");

        registry.Registry.Faults.DelayResponses(TimeSpan.FromMilliseconds(300));
        var start = Stopwatch.GetTimestamp();
        await registry.GetAsync("/subjects");
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 290, 5_000);

        registry.Registry.Faults.DelayResponses(TimeSpan.Zero);
        start = Stopwatch.GetTimestamp();
        await registry.GetAsync("/subjects");
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0, 290);
    }

    [Fact]
    public async Task TakeDown_UntilUp_BreaksConnectionsAndKeepsSchemas()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);

        registry.Registry.Faults.TakeDown();
        await Assert.ThrowsAsync<HttpRequestException>(() => registry.GetAsync("/subjects"));

        registry.Registry.Faults.BringUp();
        Assert.Equal((200, """["orders-value"]"""), await registry.GetAsync("/subjects"));
    }

    [Fact]
    public async Task Clear_OfAllFaults_ServesAgain()
    {
        await using var registry = await RegistryFixture.StartAsync();
        registry.Registry.Faults.FailNextRequests(9, HttpStatusCode.InternalServerError);
        registry.Registry.Faults.DelayResponses(TimeSpan.FromMinutes(1));
        registry.Registry.Faults.TakeDown();

        registry.Registry.Faults.Clear();

        Assert.Equal((200, "[]"), await registry.GetAsync("/subjects"));
    }

    [Fact]
    public async Task Port_ThatIsTaken_IsRefusedWithTheRemedy()
    {
        await using var first = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: Token);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => EmbeddedSchemaRegistry.StartAsync(new EmbeddedSchemaRegistryOptions { Port = first.Url.Port }, Token));

        Assert.Equal($"Port '{first.Url.Port}' of the embedded registry is not free; choose another, or 0 for a free one.", exception.Message);
    }

    [Fact]
    public async Task Dispose_TwiceAndWithADelayedRequest_CutsItOffAndFreesThePort()
    {
        var registry = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: Token);
        var (port, journal) = (registry.Url.Port, registry.Journal);
        registry.Faults.DelayResponses(TimeSpan.FromMinutes(1));
        using var client = new HttpClient { BaseAddress = registry.Url };
        var pending = client.GetAsync("/subjects", Token);
        await Eventually.HoldsAsync(() => journal.Count == 1, "the request arrives");

        await registry.DisposeAsync();
        await registry.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => pending);
        Assert.Throws<ObjectDisposedException>(() => registry.Url);
        Assert.Throws<ObjectDisposedException>(() => registry.Faults);
        Assert.Throws<ObjectDisposedException>(() => registry.Journal);
        await using var next = await EmbeddedSchemaRegistry.StartAsync(new EmbeddedSchemaRegistryOptions { Port = port }, Token);
        Assert.Equal(port, next.Url.Port);
    }

    [Fact]
    public async Task Options_WithAnImpossiblePort_AreRefused()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => EmbeddedSchemaRegistry.StartAsync(new EmbeddedSchemaRegistryOptions { Port = 70_000 }, Token));

        Assert.StartsWith("'Port' is 70000; choose 1 to 65535, or 0 for a free one.", exception.Message, StringComparison.Ordinal);
    }
}
