using Confluent.SchemaRegistry;

namespace OfficeFlow.Testing.Tests.Registry;

/// <summary>The client that most .NET services use must find nothing missing.</summary>
public sealed class ConfluentClientTests
{
    [Fact]
    public async Task Client_RegistersLooksUpAndReads()
    {
        await using var registry = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Connect(registry);

        var id = await client.RegisterSchemaAsync("orders-value", new Schema(Schemas.Order, SchemaType.Avro));
        var second = await client.RegisterSchemaAsync("orders-value", new Schema(Schemas.OrderWithNote, SchemaType.Avro));

        Assert.Equal((1, 2), (id, second));
        Assert.Equal(1, await client.GetSchemaIdAsync("orders-value", new Schema(Schemas.Order, SchemaType.Avro)));
        Assert.Equal(Schemas.Order, (await client.GetSchemaAsync(1)).SchemaString);
        Assert.Equal(["orders-value"], await client.GetAllSubjectsAsync());
        Assert.Equal([1, 2], await client.GetSubjectVersionsAsync("orders-value"));
        var latest = await client.GetLatestSchemaAsync("orders-value");
        Assert.Equal((2, 2, "orders-value", Schemas.OrderWithNote), (latest.Id, latest.Version, latest.Subject, latest.SchemaString));
        var found = await client.LookupSchemaAsync("orders-value", new Schema(Schemas.Order, SchemaType.Avro), ignoreDeletedSchemas: true);
        Assert.Equal((1, 1), (found.Id, found.Version));
    }

    [Fact]
    public async Task Client_AsksForCompatibilityAndConfiguration()
    {
        await using var registry = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Connect(registry);
        await client.RegisterSchemaAsync("orders-value", new Schema(Schemas.Order, SchemaType.Avro));

        Assert.True(await client.IsCompatibleAsync("orders-value", new Schema(Schemas.OrderWithNote, SchemaType.Avro)));
        Assert.False(await client.IsCompatibleAsync("orders-value", new Schema(Schemas.OrderWithPrice, SchemaType.Avro)));
        var conflict = await Assert.ThrowsAsync<SchemaRegistryException>(
            () => client.RegisterSchemaAsync("orders-value", new Schema(Schemas.OrderWithPrice, SchemaType.Avro)));
        Assert.Equal((409, 409), ((int)conflict.Status, conflict.ErrorCode));

        Assert.Equal(Compatibility.Backward, await client.GetCompatibilityAsync());
        Assert.Equal(Compatibility.None, await client.UpdateCompatibilityAsync(Compatibility.None, "orders-value"));
        Assert.Equal(Compatibility.None, await client.GetCompatibilityAsync("orders-value"));
        Assert.Equal(2, await client.RegisterSchemaAsync("orders-value", new Schema(Schemas.OrderWithPrice, SchemaType.Avro)));
    }

    [Fact]
    public async Task Client_ResolvesReferences()
    {
        await using var registry = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Connect(registry);
        await client.RegisterSchemaAsync("orders-value", new Schema(Schemas.Order, SchemaType.Avro));
        var invoice = new Schema(Schemas.Invoice, [new SchemaReference("shop.Order", "orders-value", 1)], SchemaType.Avro);

        var id = await client.RegisterSchemaAsync("invoices-value", invoice);

        using var other = Connect(registry);
        var reference = Assert.Single((await other.GetSchemaAsync(id)).References);
        Assert.Equal(("shop.Order", "orders-value", 1), (reference.Name, reference.Subject, reference.Version));
    }

    [Fact]
    public async Task Client_SeesConfluentsErrorCodes()
    {
        await using var registry = await EmbeddedSchemaRegistry.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Connect(registry);

        Assert.Equal(40403, (await Assert.ThrowsAsync<SchemaRegistryException>(() => client.GetSchemaAsync(42))).ErrorCode);
        Assert.Equal(40401, (await Assert.ThrowsAsync<SchemaRegistryException>(() => client.GetLatestSchemaAsync("nope"))).ErrorCode);
        Assert.Equal(
            42201,
            (await Assert.ThrowsAsync<SchemaRegistryException>(() => client.RegisterSchemaAsync("s", new Schema("{}", SchemaType.Avro)))).ErrorCode);
    }

    private static CachedSchemaRegistryClient Connect(EmbeddedSchemaRegistry registry) =>
        new(new SchemaRegistryConfig { Url = registry.Url.ToString() });
}
