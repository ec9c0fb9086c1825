namespace OfficeFlow.Testing.Tests.Registry;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Register_EqualSchemas_HaveOneIdInEverySubject()
    {
        await using var registry = await RegistryFixture.StartAsync();

        Assert.Equal((200, """{"id":1}"""), await registry.RegisterAsync("orders-value", Schemas.Order));
        Assert.Equal((200, """{"id":1}"""), await registry.RegisterAsync("orders-value", Schemas.OrderInOtherWords));
        Assert.Equal((200, """{"id":1}"""), await registry.RegisterAsync("archive-value", Schemas.Order));
        Assert.Equal((200, """{"id":2}"""), await registry.RegisterAsync("orders-value", Schemas.OrderWithNote));

        Assert.Equal((200, """["archive-value","orders-value"]"""), await registry.GetAsync("/subjects"));
        Assert.Equal((200, """["orders-value"]"""), await registry.GetAsync("/subjects?subjectPrefix=ord"));
        Assert.Equal((200, "[1,2]"), await registry.GetAsync("/subjects/orders-value/versions"));
        Assert.Equal((200, """["archive-value","orders-value"]"""), await registry.GetAsync("/schemas/ids/1/subjects"));
        Assert.Equal(
            (200, """[{"subject":"archive-value","version":1},{"subject":"orders-value","version":1}]"""),
            await registry.GetAsync("/schemas/ids/1/versions"));
    }

    [Fact]
    public async Task Get_ByIdAndVersion_ReturnsTheSchema()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.OrderInOtherWords);
        await registry.RegisterAsync("orders-value", Schemas.OrderWithNote);
        var quoted = Schemas.Order.Replace("\"", "\\\"", StringComparison.Ordinal);

        Assert.Equal((200, $$"""{"schema":"{{quoted}}"}"""), await registry.GetAsync("/schemas/ids/1"));
        Assert.Equal((200, Schemas.Order), await registry.GetAsync("/schemas/ids/1/schema"));
        Assert.Equal(
            (200, $$"""{"subject":"orders-value","version":1,"id":1,"schema":"{{quoted}}"}"""),
            await registry.GetAsync("/subjects/orders-value/versions/1"));
        Assert.Equal((200, Schemas.OrderWithNote), await registry.GetAsync("/subjects/orders-value/versions/latest/schema"));
        Assert.Equal((200, Schemas.OrderWithNote), await registry.GetAsync("/subjects/orders-value/versions/-1/schema"));
        Assert.Equal((200, """["AVRO"]"""), await registry.GetAsync("/schemas/types"));
    }

    [Fact]
    public async Task LookUp_OfARegisteredSchema_ReturnsItsVersion()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);

        var (status, json) = await registry.PostSchemaAsync("/subjects/orders-value?normalize=true", Schemas.OrderInOtherWords);

        Assert.Equal(200, status);
        Assert.StartsWith("""{"subject":"orders-value","version":1,"id":1,"schema":""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subject_WithCharactersThatPathsEncode_IsOneSubject()
    {
        await using var registry = await RegistryFixture.StartAsync();

        await registry.RegisterAsync("a%2Fb%20c", Schemas.Order);

        Assert.Equal((200, """["a/b c"]"""), await registry.GetAsync("/subjects"));
        Assert.Equal((200, "[1]"), await registry.GetAsync("/subjects/a%2Fb%20c/versions"));
    }

    [Fact]
    public async Task Missing_SubjectVersionSchemaOrPath_HasConfluentsCode()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);

        Assert.Equal((404, 40401, "Subject 'nope' not found."), RegistryFixture.Refusal(await registry.GetAsync("/subjects/nope/versions")));
        Assert.Equal((404, 40401), Codes(await registry.PostSchemaAsync("/subjects/nope", Schemas.Order)));
        Assert.Equal((404, 40402, "Version 9 not found."), RegistryFixture.Refusal(await registry.GetAsync("/subjects/orders-value/versions/9")));
        Assert.Equal((404, 40403, "Schema 77 not found"), RegistryFixture.Refusal(await registry.GetAsync("/schemas/ids/77")));
        Assert.Equal(
            (404, 40403, "Schema not found"),
            RegistryFixture.Refusal(await registry.PostSchemaAsync("/subjects/orders-value", Schemas.OrderWithNote)));
        Assert.Equal((422, 42202), Codes(await registry.GetAsync("/subjects/orders-value/versions/0")));
        Assert.Equal((422, 42202), Codes(await registry.GetAsync("/subjects/orders-value/versions/newest")));
        Assert.Equal((404, 404), Codes(await registry.GetAsync("/nowhere")));
        Assert.Equal((405, 405), Codes(await registry.PutAsync("/subjects", "{}")));
    }

    [Fact]
    public async Task Register_WhatIsNoSchema_IsRefused()
    {
        await using var registry = await RegistryFixture.StartAsync();

        Assert.Equal((422, 42201), Codes(await registry.RegisterAsync("orders-value", """{"type":"recrod"}""")));
        Assert.Equal((422, 42201), Codes(await registry.RegisterAsync("orders-value", "")));
        Assert.Equal((422, 42201), Codes(await registry.PostAsync("/subjects/s/versions", """{"schemaType":"PROTOBUF","schema":"syntax"}""")));
        Assert.Equal((400, 400), Codes(await registry.PostAsync("/subjects/s/versions", "{")));
        Assert.Equal((400, 400), Codes(await registry.PostAsync("/subjects/s/versions", "[]")));
        Assert.Equal((200, "[]"), await registry.GetAsync("/subjects"));
    }

    [Fact]
    public async Task Register_SixtyFourTimesAtOnce_GivesOneId()
    {
        await using var registry = await RegistryFixture.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => registry.RegisterAsync($"subject-{number % 4}", Schemas.Order)));

        Assert.All(answers, static answer => Assert.Equal((200, """{"id":1}"""), answer));
        Assert.Equal((200, "[1]"), await registry.GetAsync("/subjects/subject-3/versions"));
    }

    [Fact]
    public async Task Reference_ToAnotherSubject_IsResolvedListedAndProtected()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);

        Assert.Equal((200, """{"id":2}"""), await registry.RegisterAsync("invoices-value", Schemas.Invoice, ("shop.Order", "orders-value", 1)));

        var (_, json) = await registry.GetAsync("/schemas/ids/2");
        Assert.Contains("""references":[{"name":"shop.Order","subject":"orders-value","version":1}]""", json, StringComparison.Ordinal);
        Assert.Equal((200, Schemas.Invoice), await registry.GetAsync("/schemas/ids/2/schema"));
        Assert.Equal((200, "[2]"), await registry.GetAsync("/subjects/orders-value/versions/1/referencedby"));
        Assert.Equal(
            (422, 42206, "One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=orders-value,version=1}."),
            RegistryFixture.Refusal(await registry.DeleteAsync("/subjects/orders-value/versions/1")));
        Assert.Equal((422, 42206), Codes(await registry.DeleteAsync("/subjects/orders-value")));
        await registry.DeleteAsync("/subjects/invoices-value");
        Assert.Equal((200, "[1]"), await registry.DeleteAsync("/subjects/orders-value"));
    }

    [Fact]
    public async Task Reference_ToAnotherVersion_MakesAnotherSchemaOfTheSameText()
    {
        await using var registry = await RegistryFixture.StartAsync();
        await registry.RegisterAsync("orders-value", Schemas.Order);
        await registry.RegisterAsync("orders-value", Schemas.OrderWithNote);

        Assert.Equal((200, """{"id":3}"""), await registry.RegisterAsync("first", Schemas.Invoice, ("shop.Order", "orders-value", 1)));
        Assert.Equal((200, """{"id":4}"""), await registry.RegisterAsync("second", Schemas.Invoice, ("shop.Order", "orders-value", 2)));
        Assert.Equal((200, """{"id":4}"""), await registry.RegisterAsync("third", Schemas.Invoice, ("shop.Order", "orders-value", -1)));
    }

    [Fact]
    public async Task Reference_ThatDoesNotExist_MakesTheSchemaInvalid()
    {
        await using var registry = await RegistryFixture.StartAsync();

        Assert.Equal((422, 42201), Codes(await registry.RegisterAsync("invoices-value", Schemas.Invoice)));
        Assert.Equal((422, 42201), Codes(await registry.RegisterAsync("invoices-value", Schemas.Invoice, ("shop.Order", "orders-value", 3))));
    }

    private static (int Status, int Code) Codes((int Status, string Json) answer)
    {
        var (status, code, _) = RegistryFixture.Refusal(answer);
        return (status, code);
    }
}
