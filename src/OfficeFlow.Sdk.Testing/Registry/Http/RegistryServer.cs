using System.Collections.Concurrent;
using System.Net;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>Takes requests from the network, applies the faults, and sends back what the router answers.</summary>
internal sealed class RegistryServer : IAsyncDisposable
{
    private const string ContentType = "application/vnd.schemaregistry.v1+json";

    // A client that stalls in the middle of its request must not hold up the disposal.
    private static readonly TimeSpan ServingEnd = TimeSpan.FromSeconds(1);

    private readonly HttpListener _listener;
    private readonly RegistryRouter _router;
    private readonly SchemaRegistryFaults _faults;
    private readonly SchemaRegistryRequestJournal _journal;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<HttpListenerContext, Task> _serving = new();
    private readonly Task _accepting;

    private RegistryServer(HttpListener listener, Uri url, RegistryRouter router, SchemaRegistryFaults faults, SchemaRegistryRequestJournal journal)
    {
        _listener = listener;
        _router = router;
        _faults = faults;
        _journal = journal;
        Url = url;
        _accepting = Task.Run(AcceptAsync);
    }

    internal Uri Url { get; }

    internal bool IsDisposed => _stopping.IsCancellationRequested;

    internal static RegistryServer Start(int port, RegistryRouter router, SchemaRegistryFaults faults, SchemaRegistryRequestJournal journal)
    {
        var (listener, url) = LoopbackListener.Open(port);
        return new RegistryServer(listener, url, router, faults, journal);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);

        // First the requests, then the listener: closing it would answer them with an empty success.
        await Task.WhenAll(_serving.Values).WaitAsync(ServingEnd, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Close();
        await _accepting.ConfigureAwait(false);
    }

    private async Task AcceptAsync()
    {
        while (!IsDisposed)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = TrackAsync(context); // not awaited: the next request must not wait for it
            }
            catch (Exception exception) when (IsConnectionEnd(exception))
            {
                // The listener is closed, which ends the loop, or a client vanished before it had said anything.
            }
        }
    }

    private async Task TrackAsync(HttpListenerContext context)
    {
        var serving = ServeAsync(context);
        _serving[context] = serving;
        try
        {
            await serving.ConfigureAwait(false);
        }
        finally
        {
            _ = _serving.TryRemove(context, out _);
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            var request = context.Request;
            var target = request.RawUrl ?? "/";
            _journal.Record(new SchemaRegistryRequest(request.HttpMethod, target));

            var (isDown, failure, delay) = _faults.Next();
            if (isDown)
            {
                BreakOff(context.Response);
                return;
            }

            var response = failure is { } status
                ? RegistryResponse.Failure(new RegistryError((int)status, (int)status, $"HTTP {(int)status} by an injected fault"))
                : _router.Answer(request.HttpMethod, target.Split('?')[0], request.QueryString, await ReadBodyAsync(request).ConfigureAwait(false));
            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, TimeProvider.System, _stopping.Token).ConfigureAwait(false);
            }

            await SendAsync(context.Response, response).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsConnectionEnd(exception) || exception is OperationCanceledException)
        {
            // The client gave up or the registry is being disposed: there is nobody to answer.
            BreakOff(context.Response);
        }
        catch
        {
            BreakOff(context.Response); // a bug of ours must not leave the client waiting
            throw;
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpListenerRequest request)
    {
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body, _stopping.Token).ConfigureAwait(false);
        return body.ToArray();
    }

    private async Task SendAsync(HttpListenerResponse target, RegistryResponse response)
    {
        target.StatusCode = response.Status;
        target.ContentType = ContentType;
        target.ContentLength64 = response.Body.Length;
        await target.OutputStream.WriteAsync(response.Body, _stopping.Token).ConfigureAwait(false);
        target.Close();
    }

    /// <summary>Breaks the connection so that the client cannot take it for an answer.</summary>
    private static void BreakOff(HttpListenerResponse response)
    {
        try
        {
            // Aborting alone sends an empty 200, a success. This promises a body that never comes, in a failure, and hangs up.
            response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            response.ContentLength64 = 1;
        }
        catch (InvalidOperationException)
        {
            // The answer was on its way already; cutting it short is enough. Includes ObjectDisposedException: the connection is gone.
        }

        response.Abort();
    }

    private static bool IsConnectionEnd(Exception exception) =>
        exception is HttpListenerException or IOException or ObjectDisposedException;
}
