using System.Net;
using System.Net.Sockets;
using System.Text;
using OfficeFlow.Configuration;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests.Serialization;

public sealed class SchemaRegistryClientTests
{
    private const string Secret = "canary-5up3r";

    [Fact]
    public async Task FindSchema_Known_IsAskedForWithCredentials()
    {
        using var registry = new Answering(HttpStatusCode.OK, """{"schema":"\"int\""}""");
        using SchemaRegistryClient client = Create(registry);

        Assert.Equal("\"int\"", await client.FindSchemaAsync(7, CancellationToken.None));
        Assert.Equal("GET https://registry:8081/root/schemas/ids/7", registry.Request);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Secret)), registry.Authorization);
    }

    [Theory]
    [InlineData(40401)]
    [InlineData(40403)]
    [InlineData(40404)]
    public async Task Find_RegistrySaysNotFound_IsNull(int code)
    {
        using var registry = new Answering(HttpStatusCode.NotFound, $$"""{"error_code":{{code}},"message":"not found"}""");
        using SchemaRegistryClient client = Create(registry);

        Assert.Null(await client.FindSchemaAsync(7, CancellationToken.None));
        Assert.Null(await client.FindIdAsync("a b/c-value", "\"int\"", CancellationToken.None));
        Assert.Equal("POST https://registry:8081/root/subjects/a%20b%2Fc-value", registry.Request);
        Assert.Equal("""{"schema":"\u0022int\u0022"}""", registry.Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "text/html", "<html>", 404, false, "Check that the URL is the registry's root.")]
    [InlineData(HttpStatusCode.Unauthorized, "application/json", """{"error_code":401,"message":"no"}""", 401, false, "Check OfficeFlow:SchemaRegistry:UserName and Password.")]
    [InlineData(HttpStatusCode.Forbidden, "application/json", """{"error_code":40301,"message":"no"}""", 40301, false, "Check OfficeFlow:SchemaRegistry:UserName and Password.")]
    [InlineData(HttpStatusCode.Conflict, "application/vnd.schemaregistry.v1+json", """{"error_code":409,"message":"no"}""", 409, false, "The schema is not compatible with what is registered: make the change compatible, or use a new message type.")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "application/json", """{"error_code":42201,"message":"no"}""", 42201, false, "The registry does not accept the schema or its mode: see the message.")]
    [InlineData(HttpStatusCode.TooManyRequests, "text/plain", "slow down", 429, true, "Try again later, and look at the registry's log if it stays so.")]
    [InlineData(HttpStatusCode.InternalServerError, "application/json", """{"error_code":50001,"message":"no"}""", 50001, true, "Try again later, and look at the registry's log if it stays so.")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "text/html", "", 503, true, "Try again later, and look at the registry's log if it stays so.")]
    public async Task Register_Refused_SaysWhyAndWhatToDo(HttpStatusCode status, string type, string body, int code, bool isTransient, string remedy)
    {
        using var registry = new Answering(status, body, type);
        using SchemaRegistryClient client = Create(registry);

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.RegisterAsync("s", "\"int\"", CancellationToken.None));

        Assert.StartsWith("Schema Registry 'https://registry:8081/root' refused subject 's': ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(status {(int)status}, code {code}). {remedy}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal(isTransient, exception.IsTransient);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task Answer_SuccessWithoutTheAnswer_IsNoAnswer(string body)
    {
        // A gateway in between must neither make a schema unknown (its records would become dead letters) nor give id 0 to everything that is sent.
        using var registry = new Answering(HttpStatusCode.OK, body);
        using SchemaRegistryClient client = Create(registry);

        await AssertUnreachable(() => client.FindSchemaAsync(7, CancellationToken.None));
        await AssertUnreachable(() => client.FindIdAsync("s", "\"int\"", CancellationToken.None));
        await AssertUnreachable(() => client.RegisterAsync("s", "\"int\"", CancellationToken.None));

        static async Task AssertUnreachable(Func<Task> call)
        {
            var exception = await Assert.ThrowsAsync<SchemaRegistryException>(call);
            Assert.Contains("gave an answer that is not the registry's JSON", exception.Message, StringComparison.Ordinal);
            Assert.True(exception.IsTransient);
        }
    }

    [Fact]
    public async Task Answer_UnknownCharset_IsNoAnswer()
    {
        using var registry = new Answering(HttpStatusCode.OK, """{"schema":"x"}""", "application/json; charset=nonsense");
        using SchemaRegistryClient client = Create(registry);

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.FindSchemaAsync(7, CancellationToken.None));
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task Answer_Huge_IsRefused()
    {
        using var registry = new Answering(HttpStatusCode.OK, $$"""{"schema":"{{new string('x', 2 * 1024 * 1024)}}"}""");
        using SchemaRegistryClient client = Create(registry);

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.FindSchemaAsync(7, CancellationToken.None));
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task Answer_TooLate_IsATransientFailure()
    {
        using var registry = new Answering(HttpStatusCode.OK, "{}") { Delay = Timeout.InfiniteTimeSpan };
        using SchemaRegistryClient client = Create(registry, TimeSpan.FromMilliseconds(50));

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.FindSchemaAsync(7, CancellationToken.None));
        Assert.Equal(
            "Schema Registry 'https://registry:8081/root' did not answer within 0.1 s, asked for schema 7; check OfficeFlow:SchemaRegistry:Url and that the registry runs.",
            exception.Message);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task Cancel_ByTheCaller_IsACancellation()
    {
        using var registry = new Answering(HttpStatusCode.OK, "{}") { Delay = Timeout.InfiniteTimeSpan };
        using SchemaRegistryClient client = Create(registry);
        using var source = new CancellationTokenSource();
        Task<string?> call = client.FindSchemaAsync(7, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Redirect_ToAnotherHost_IsNotFollowed()
    {
        using var elsewhere = new TinyHttp(static _ => "HTTP/1.1 200 OK\r\nContent-Length: 14\r\nContent-Type: application/json\r\n\r\n{\"schema\":\"x\"}");
        using var registry = new TinyHttp(_ => $"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Url}\r\nContent-Length: 0\r\n\r\n");
        using var client = new SchemaRegistryClient(new SchemaRegistryOptions { Url = registry.Url, UserName = "user", Password = Secret });

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.FindSchemaAsync(7, CancellationToken.None));
        Assert.Contains("(status 302, code 302)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Requests);
        Assert.Equal(1, registry.Requests);
    }

    [Fact]
    public async Task Connect_NobodyThere_IsATransientFailureWithoutThePassword()
    {
        string url;
        using (var gone = new TinyHttp(static _ => ""))
        {
            url = gone.Url;
        }

        using var client = new SchemaRegistryClient(new SchemaRegistryOptions { Url = url, UserName = "user", Password = Secret });
        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.FindSchemaAsync(7, CancellationToken.None));
        Assert.True(exception.IsTransient);
        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    private static SchemaRegistryClient Create(HttpMessageHandler transport, TimeSpan? timeout = null) => new(
        new SchemaRegistryOptions { Url = "https://registry:8081/root/", UserName = "user", Password = Secret, RequestTimeout = timeout ?? TimeSpan.FromSeconds(20) },
        transport);

    private sealed class Answering(HttpStatusCode status, string body, string type = "application/json") : HttpMessageHandler
    {
        public string? Request { get; private set; }

        public string? Authorization { get; private set; }

        public string? Body { get; private set; }

        public TimeSpan Delay { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = $"{request.Method} {request.RequestUri!.AbsoluteUri}";
            Authorization = request.Headers.Authorization?.ToString();
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            await Task.Delay(Delay, cancellationToken);
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            return new HttpResponseMessage(status) { Content = content };
        }
    }

    private sealed class TinyHttp : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Func<string, string> _answer;
        private int _requests;

        public TinyHttp(Func<string, string> answer)
        {
            _answer = answer;
            _listener.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            _ = ServeAsync();
        }

        public string Url { get; }

        public int Requests => _requests;

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await _listener.AcceptTcpClientAsync();
                    NetworkStream stream = client.GetStream();
                    byte[] buffer = new byte[4096];
                    int read = await stream.ReadAsync(buffer);
                    _ = Interlocked.Increment(ref _requests);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(_answer(Encoding.ASCII.GetString(buffer, 0, read))));
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                // The listener was disposed.
            }
        }
    }
}
