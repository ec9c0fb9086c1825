using System.Text;
using System.Text.Json;

namespace OfficeFlow.Testing.Tests.Registry;

/// <summary>A registry and a plain HTTP client on it; answers come back as status and compact JSON.</summary>
internal sealed class RegistryFixture : IAsyncDisposable
{
    private readonly HttpClient _client;

    private RegistryFixture(EmbeddedSchemaRegistry registry)
    {
        Registry = registry;
        _client = new HttpClient { BaseAddress = registry.Url };
    }

    internal EmbeddedSchemaRegistry Registry { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<RegistryFixture> StartAsync(EmbeddedSchemaRegistryOptions? options = null) =>
        new(await EmbeddedSchemaRegistry.StartAsync(options, Token));

    internal Task<(int Status, string Json)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    internal Task<(int Status, string Json)> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    internal Task<(int Status, string Json)> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    internal Task<(int Status, string Json)> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    /// <summary>Posts a schema, with the references given as (name, subject, version).</summary>
    internal Task<(int Status, string Json)> PostSchemaAsync(
        string path, string schema, params (string Name, string Subject, int Version)[] references) =>
        PostAsync(path, Body(schema, references));

    internal Task<(int Status, string Json)> RegisterAsync(
        string subject, string schema, params (string Name, string Subject, int Version)[] references) =>
        PostSchemaAsync($"/subjects/{subject}/versions", schema, references);

    /// <summary>Sends a request that must be refused, and returns status, code and message.</summary>
    internal static (int Status, int Code, string Message) Refusal((int Status, string Json) answer)
    {
        using var document = JsonDocument.Parse(answer.Json);
        return (answer.Status, document.RootElement.GetProperty("error_code").GetInt32(), document.RootElement.GetProperty("message").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Registry.DisposeAsync();
    }

    private static string Body(string schema, (string Name, string Subject, int Version)[] references)
    {
        var listed = references.Select(static reference =>
            $$"""{"name":"{{reference.Name}}","subject":"{{reference.Subject}}","version":{{reference.Version}}}""");
        return $$"""{"schema":"{{JsonEncodedText.Encode(schema)}}","references":[{{string.Join(',', listed)}}]}""";
    }

    private async Task<(int Status, string Json)> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/vnd.schemaregistry.v1+json");
        using var response = await _client.SendAsync(request, Token);
        Assert.Equal("application/vnd.schemaregistry.v1+json", response.Content.Headers.ContentType?.MediaType);

        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
