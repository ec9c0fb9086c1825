using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OfficeFlow.Configuration;

namespace OfficeFlow.Serialization;

/// <summary>Speaks the Confluent Schema Registry's REST contract. Every request is bounded in time and size and follows no redirect.</summary>
internal sealed class SchemaRegistryClient : ISchemaRegistry, IDisposable
{
    private const int MaxResponseBytes = 1024 * 1024;
    private const int SubjectNotFound = 40401;
    private const int SchemaNotFound = 40403;
    private const int SubjectDeleted = 40404;

    private static readonly MediaTypeHeaderValue ContentType = new("application/vnd.schemaregistry.v1+json");

    private readonly HttpClient _http;
    private readonly string _shownUrl;

    // Redirects could carry the password to another host.
    public SchemaRegistryClient(SchemaRegistryOptions options)
        : this(options, new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
    }

    /// <summary>Creates a client on another transport; tests put their own here.</summary>
    internal SchemaRegistryClient(SchemaRegistryOptions options, HttpMessageHandler transport)
    {
        var url = new Uri(options.Url!.TrimEnd('/') + "/", UriKind.Absolute);
        _shownUrl = url.GetLeftPart(UriPartial.Path).TrimEnd('/');

        _http = new HttpClient(transport)
        {
            BaseAddress = url,
            Timeout = options.RequestTimeout,
            MaxResponseContentBufferSize = MaxResponseBytes,
        };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/vnd.schemaregistry.v1+json");
        if (options.UserName is not null)
        {
            string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{options.Password}"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }
    }

    public async Task<string?> FindSchemaAsync(int id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"schemas/ids/{id}");
        RegistrySchema? body = await SendAsync(request, RegistryJson.Default.RegistrySchema, $"schema {id}", cancellationToken).ConfigureAwait(false);
        return body is null ? null : body.Schema ?? throw NoAnswer($"schema {id}");
    }

    public async Task<int?> FindIdAsync(string subject, string schema, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = Post($"subjects/{Uri.EscapeDataString(subject)}", schema);
        RegistryId? body = await SendAsync(request, RegistryJson.Default.RegistryId, $"subject '{subject}'", cancellationToken).ConfigureAwait(false);
        return body is null ? null : body.Id ?? throw NoAnswer($"subject '{subject}'");
    }

    public async Task<int> RegisterAsync(string subject, string schema, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = Post($"subjects/{Uri.EscapeDataString(subject)}/versions", schema);
        RegistryId? body = await SendAsync(request, RegistryJson.Default.RegistryId, $"subject '{subject}'", cancellationToken).ConfigureAwait(false);
        return body is null
            ? throw new SchemaRegistryException($"Schema Registry '{_shownUrl}' has no place for subject '{subject}'; check the URL's path.")
            : body.Id ?? throw NoAnswer($"subject '{subject}'");
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Post(string path, string schema)
    {
        // As bytes, whose length is known: not every registry reads a body that comes in chunks.
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new RegistrySchema(schema), RegistryJson.Default.RegistrySchema));
        content.Headers.ContentType = ContentType;
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    /// <summary>Sends a request. Null means: the registry answered, and does not have it.</summary>
    private async Task<T?> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, string what, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return await response.Content.ReadFromJsonAsync(type, cancellationToken).ConfigureAwait(false) ?? throw NoAnswer(what);
            }

            RegistryError error = await ReadErrorAsync(response, cancellationToken).ConfigureAwait(false);
            return error.ErrorCode is SubjectNotFound or SchemaNotFound or SubjectDeleted ? null : throw Refused(what, response.StatusCode, error);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(what, $"did not answer within {_http.Timeout.TotalSeconds:0.#} s", exception);
        }
        catch (HttpRequestException exception)
        {
            throw Unreachable(what, $"cannot be reached: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: the answer claims a character set that does not exist.
            throw NoAnswer(what, exception);
        }
    }

    private static async Task<RegistryError> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var unknown = new RegistryError((int)response.StatusCode, response.ReasonPhrase);
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return unknown;
        }

        return await response.Content.ReadFromJsonAsync(RegistryJson.Default.RegistryError, cancellationToken).ConfigureAwait(false) ?? unknown;
    }

    private SchemaRegistryException Refused(string what, HttpStatusCode status, RegistryError error)
    {
        bool isTransient = status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
        return new SchemaRegistryException($"Schema Registry '{_shownUrl}' refused {what}: {error.Message} (status {(int)status}, code {error.ErrorCode}). {Remedy(status)}")
        {
            ErrorCode = error.ErrorCode,
            IsTransient = isTransient,
        };
    }

    // A gateway in between may answer for the registry. "Unknown" would make dead letters of good records, and a missing id would be sent as 0.
    private SchemaRegistryException NoAnswer(string what, Exception? cause = null) => Unreachable(what, "gave an answer that is not the registry's JSON", cause);

    private SchemaRegistryException Unreachable(string what, string problem, Exception? cause) =>
        new($"Schema Registry '{_shownUrl}' {problem}, asked for {what}; check OfficeFlow:SchemaRegistry:Url and that the registry runs.", cause)
        {
            IsTransient = true,
        };

    private static string Remedy(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Conflict => "The schema is not compatible with what is registered: make the change compatible, or use a new message type.",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "Check OfficeFlow:SchemaRegistry:UserName and Password.",
        HttpStatusCode.UnprocessableEntity => "The registry does not accept the schema or its mode: see the message.",
        HttpStatusCode.NotFound => "Check that the URL is the registry's root.",
        _ => "Try again later, and look at the registry's log if it stays so.",
    };
}
