using System.Text.Json;

namespace OfficeFlow.Testing.Tests.Registry;

public sealed class ModeTests
{
    [Theory]
    [InlineData("/mode", "READONLY")]
    [InlineData("/mode", "READONLY_OVERRIDE")]
    [InlineData("/mode/orders-value", "READONLY")]
    public async Task ReadOnly_RefusesChangesAndAllowsTheRest(string path, string mode)
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);

        Assert.Equal((200, $$"""{"mode":"{{mode}}"}"""), await registry.PutAsync(path, $$"""{"mode":"{{mode}}"}"""));

        Assert.Equal(
            (422, 42205, "Subject orders-value is in read-only mode"),
            RegistryFixture.Refusal(await registry.RegisterAsync("orders-value", Schemas.OrderWithNote)));
        Assert.Equal(42205, RegistryFixture.Refusal(await registry.DeleteAsync("/subjects/orders-value")).Code);
        Assert.Equal(42205, RegistryFixture.Refusal(await registry.DeleteAsync("/subjects/orders-value/versions/1")).Code);
        Assert.Equal((200, """{"id":1}"""), await registry.RegisterAsync("orders-value", Schemas.Order)); // changes nothing

        await registry.DeleteAsync(path);
        Assert.Equal(200, (await registry.RegisterAsync("orders-value", Schemas.OrderWithNote)).Status);
    }

    [Fact]
    public async Task Mode_OfTheSubject_WinsUnlessOverridden()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.PutAsync("/mode/open", """{"mode":"READWRITE"}""");

        await registry.PutAsync("/mode", """{"mode":"READONLY"}""");
        Assert.Equal(200, (await registry.RegisterAsync("open", Schemas.Order)).Status);

        await registry.PutAsync("/mode", """{"mode":"READONLY_OVERRIDE"}""");
        Assert.Equal(42205, RegistryFixture.Refusal(await registry.RegisterAsync("open", Schemas.OrderWithNote)).Code);
    }

    [Fact]
    public async Task Mode_OfRegistryAndSubject_IsReadWrittenAndReset()
    {
        await using var registry = await RegistryFixture.StartAsync();

        Assert.Equal((200, """{"mode":"READWRITE"}"""), await registry.GetAsync("/mode"));
        Assert.Equal(
            (404, 40409, "Subject 's' does not have subject-level mode configured"),
            RegistryFixture.Refusal(await registry.GetAsync("/mode/s")));
        Assert.Equal((200, """{"mode":"READWRITE"}"""), await registry.GetAsync("/mode/s?defaultToGlobal=true"));
        Assert.Equal((200, """{"mode":"READONLY"}"""), await registry.PutAsync("/mode/s", """{"mode":"READONLY"}"""));
        Assert.Equal((200, """{"mode":"READONLY"}"""), await registry.GetAsync("/mode/s"));
        Assert.Equal((200, """{"mode":"READONLY"}"""), await registry.DeleteAsync("/mode/s"));
        Assert.Equal(42204, RegistryFixture.Refusal(await registry.PutAsync("/mode", """{"mode":"SIDEWAYS"}""")).Code);
    }

    [Fact]
    public async Task Import_TakesIdsAndVersionsAsTheyCome()
    {
        await using var registry = await RegistryFixture.StartAsync();
        Assert.Equal(42205, RegistryFixture.Refusal(await ImportAsync(registry, Schemas.Order, 100, 5)).Code);

        await registry.PutAsync("/mode", """{"mode":"IMPORT"}""");
        Assert.Equal((200, """{"id":100}"""), await ImportAsync(registry, Schemas.Order, 100, 5));
        Assert.Equal((200, """{"id":90}"""), await ImportAsync(registry, Schemas.OrderWithPrice, 90, 3));
        Assert.Equal(42205, RegistryFixture.Refusal(await ImportAsync(registry, Schemas.OrderWithNote, 100, 6)).Code);
        await registry.PutAsync("/mode", """{"mode":"READWRITE"}""");

        Assert.Equal((200, "[3,5]"), await registry.GetAsync("/subjects/orders-value/versions"));
        Assert.Equal((200, """{"id":101}"""), await registry.RegisterAsync("orders-value", Schemas.OrderWithNote));
        Assert.Equal(42205, RegistryFixture.Refusal(await registry.PutAsync("/mode", """{"mode":"IMPORT"}""")).Code);
        Assert.Equal(200, (await registry.PutAsync("/mode?force=true", """{"mode":"IMPORT"}""")).Status);
    }

    private static Task<(int Status, string Json)> ImportAsync(RegistryFixture registry, string schema, int id, int version) =>
        registry.PostAsync(
            "/subjects/orders-value/versions", $$"""{"schema":"{{JsonEncodedText.Encode(schema)}}","id":{{id}},"version":{{version}}}""");
}
