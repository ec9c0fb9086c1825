namespace OfficeFlow.Testing.Tests.Registry;

public sealed class DeletionTests
{
    [Fact]
    public async Task DeleteSubject_Softly_HidesItAndKeepsItsSchemas()
    {
        await using var registry = await StartWithTwoVersionsAsync();

        Assert.Equal((200, "[1,2]"), await registry.DeleteAsync("/subjects/orders-value"));

        Assert.Equal((200, "[]"), await registry.GetAsync("/subjects"));
        Assert.Equal((200, """["orders-value"]"""), await registry.GetAsync("/subjects?deleted=true"));
        Assert.Equal(40401, Code(await registry.GetAsync("/subjects/orders-value/versions")));
        Assert.Equal((200, "[1,2]"), await registry.GetAsync("/subjects/orders-value/versions?deleted=true"));
        Assert.Equal((200, Schemas.Order), await registry.GetAsync("/schemas/ids/1/schema"));
        Assert.Equal(40404, Code(await registry.DeleteAsync("/subjects/orders-value")));
    }

    [Fact]
    public async Task DeleteSubject_Permanently_NeedsTheSoftDeletionFirst()
    {
        await using var registry = await StartWithTwoVersionsAsync();
        Assert.Equal(40405, Code(await registry.DeleteAsync("/subjects/orders-value?permanent=true")));

        await registry.DeleteAsync("/subjects/orders-value");
        Assert.Equal((200, "[1,2]"), await registry.DeleteAsync("/subjects/orders-value?permanent=true"));

        Assert.Equal((200, "[]"), await registry.GetAsync("/subjects?deleted=true"));
        Assert.Equal(40403, Code(await registry.GetAsync("/schemas/ids/1")));
        Assert.Equal(40401, Code(await registry.DeleteAsync("/subjects/orders-value")));
        Assert.Equal((200, """{"id":3}"""), await registry.RegisterAsync("orders-value", Schemas.Order)); // ids are not given out again
        Assert.Equal((200, "[1]"), await registry.GetAsync("/subjects/orders-value/versions"));
    }

    [Fact]
    public async Task DeleteVersion_InBothSteps_FollowsTheSameOrder()
    {
        await using var registry = await StartWithTwoVersionsAsync();

        Assert.Equal(40407, Code(await registry.DeleteAsync("/subjects/orders-value/versions/2?permanent=true")));
        Assert.Equal((200, "2"), await registry.DeleteAsync("/subjects/orders-value/versions/latest"));
        Assert.Equal(40406, Code(await registry.DeleteAsync("/subjects/orders-value/versions/2")));
        Assert.Equal(40402, Code(await registry.GetAsync("/subjects/orders-value/versions/2")));
        Assert.Equal((200, Schemas.OrderWithNote), await registry.GetAsync("/subjects/orders-value/versions/2/schema?deleted=true"));
        Assert.Equal((200, "2"), await registry.DeleteAsync("/subjects/orders-value/versions/2?permanent=true"));
        Assert.Equal(40402, Code(await registry.DeleteAsync("/subjects/orders-value/versions/2")));
        Assert.Equal(40401, Code(await registry.DeleteAsync("/subjects/nope/versions/1")));
    }

    [Fact]
    public async Task Register_WhatWasSoftDeleted_GetsTheOldIdAndANewVersion()
    {
        await using var registry = await StartWithTwoVersionsAsync();
        await registry.DeleteAsync("/subjects/orders-value/versions/2");

        Assert.Equal((200, """{"id":2}"""), await registry.RegisterAsync("orders-value", Schemas.OrderWithNote));

        Assert.Equal((200, "[1,3]"), await registry.GetAsync("/subjects/orders-value/versions"));
    }

    [Fact]
    public async Task LookUp_OfASoftDeletedSchema_NeedsTheFlag()
    {
        await using var registry = await StartWithTwoVersionsAsync();
        await registry.DeleteAsync("/subjects/orders-value/versions/2");

        Assert.Equal(40403, Code(await registry.PostSchemaAsync("/subjects/orders-value", Schemas.OrderWithNote)));
        Assert.Equal(200, (await registry.PostSchemaAsync("/subjects/orders-value?deleted=true", Schemas.OrderWithNote)).Status);
    }

    private static int Code((int Status, string Json) answer) => RegistryFixture.Refusal(answer).Code;

    private static async Task<RegistryFixture> StartWithTwoVersionsAsync()
    {
        var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);
        await registry.RegisterAsync("orders-value", Schemas.OrderWithNote);
        return registry;
    }
}
