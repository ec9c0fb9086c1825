using OfficeFlow.Avro;

namespace OfficeFlow.Testing.Tests.Registry;

public sealed class CompatibilityTests
{
    private const string Compatible = """{"is_compatible":true}""";
    private const string Incompatible = """{"is_compatible":false}""";

    [Fact]
    public async Task Register_AnIncompatibleSchema_IsAConflictThatSaysWhy()
    {
        await using var registry = await StartWithOrderAsync();

        var (status, code, message) = RegistryFixture.Refusal(await registry.RegisterAsync("orders-value", Schemas.OrderWithPrice));

        Assert.Equal((409, 409), (status, code));
        Assert.StartsWith(
            "Schema being registered is incompatible with an earlier schema for subject \"orders-value\", details: [",
            message,
            StringComparison.Ordinal);
        Assert.Contains("READER_FIELD_MISSING_DEFAULT_VALUE", message, StringComparison.Ordinal);
        Assert.Contains("{oldSchemaVersion: 1}", message, StringComparison.Ordinal);
        Assert.Equal((200, "[1]"), await registry.GetAsync("/subjects/orders-value/versions"));
    }

    [Theory]
    [InlineData("NONE", true)]
    [InlineData("forward", true)]
    [InlineData("BACKWARD", false)]
    [InlineData("FULL_TRANSITIVE", false)]
    public async Task Level_OfTheSubject_DecidesWhatMayFollow(string level, bool accepted)
    {
        await using var registry = await StartWithOrderAsync();
        await registry.PutAsync("/config/orders-value", $$"""{"compatibility":"{{level}}"}""");

        Assert.Equal((200, accepted ? Compatible : Incompatible), await CheckAsync(registry, "latest", Schemas.OrderWithPrice));
        Assert.Equal(accepted ? 200 : 409, (await registry.RegisterAsync("orders-value", Schemas.OrderWithPrice)).Status);
    }

    [Fact]
    public async Task Check_AgainstOneVersionOrAll_RegistersNothing()
    {
        await using var registry = await StartWithOrderAsync();

        Assert.Equal((200, Compatible), await CheckAsync(registry, "1", Schemas.OrderWithNote));
        Assert.Equal((200, Incompatible), await CheckAsync(registry, "1", Schemas.OrderWithPrice));
        Assert.Equal(
            (200, Incompatible), await registry.PostSchemaAsync("/compatibility/subjects/orders-value/versions", Schemas.OrderWithPrice));
        Assert.Equal((200, Compatible), await registry.PostSchemaAsync("/compatibility/subjects/new/versions/latest", Schemas.Order));
        Assert.Equal(40402, RegistryFixture.Refusal(await CheckAsync(registry, "5", Schemas.Order)).Code);
        Assert.Equal(
            40401, RegistryFixture.Refusal(await registry.PostSchemaAsync("/compatibility/subjects/new/versions/1", Schemas.Order)).Code);
        Assert.Equal((200, "[1]"), await registry.GetAsync("/subjects/orders-value/versions"));
    }

    [Fact]
    public async Task Check_Verbose_ListsTheReasons()
    {
        await using var registry = await StartWithOrderAsync();

        Assert.Equal(
            (200, """{"is_compatible":true,"messages":[]}"""),
            await registry.PostSchemaAsync("/compatibility/subjects/orders-value/versions/latest?verbose=true", Schemas.OrderWithNote));
        var (_, json) = await registry.PostSchemaAsync("/compatibility/subjects/orders-value/versions/latest?verbose=true", Schemas.OrderWithPrice);
        Assert.Contains("READER_FIELD_MISSING_DEFAULT_VALUE", json, StringComparison.Ordinal);
        Assert.Contains("{compatibility: 'BACKWARD'}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_OfRegistryAndSubject_IsReadWrittenAndReset()
    {
        await using var registry = await RegistryFixture.StartAsync(new EmbeddedSchemaRegistryOptions { Compatibility = CompatibilityMode.Full });

        Assert.Equal((200, """{"compatibilityLevel":"FULL"}"""), await registry.GetAsync("/config"));
        Assert.Equal((200, """{"compatibility":"NONE"}"""), await registry.PutAsync("/config", """{"compatibility":"none"}"""));
        Assert.Equal(
            (404, 40408, "Subject 's' does not have subject-level compatibility configured"),
            RegistryFixture.Refusal(await registry.GetAsync("/config/s")));
        Assert.Equal((200, """{"compatibilityLevel":"NONE"}"""), await registry.GetAsync("/config/s?defaultToGlobal=true"));
        Assert.Equal(
            (200, """{"compatibility":"FORWARD_TRANSITIVE"}"""), await registry.PutAsync("/config/s", """{"compatibility":"FORWARD_TRANSITIVE"}"""));
        Assert.Equal((200, """{"compatibilityLevel":"FORWARD_TRANSITIVE"}"""), await registry.GetAsync("/config/s"));
        Assert.Equal((200, """{"compatibilityLevel":"FORWARD_TRANSITIVE"}"""), await registry.DeleteAsync("/config/s"));
        Assert.Equal(40401, RegistryFixture.Refusal(await registry.DeleteAsync("/config/s")).Code);
        Assert.Equal((200, """{"compatibilityLevel":"NONE"}"""), await registry.DeleteAsync("/config"));
        Assert.Equal((200, """{"compatibilityLevel":"FULL"}"""), await registry.GetAsync("/config"));
        Assert.Equal(42203, RegistryFixture.Refusal(await registry.PutAsync("/config", """{"compatibility":"SIDEWAYS"}""")).Code);
    }

    private static Task<(int Status, string Json)> CheckAsync(RegistryFixture registry, string version, string schema) =>
        registry.PostSchemaAsync($"/compatibility/subjects/orders-value/versions/{version}", schema);

    private static async Task<RegistryFixture> StartWithOrderAsync()
    {
        var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);
        return registry;
    }
}
