using System.Net;
using System.Net.Sockets;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Network;

/// <summary>One client's connection to one broker.</summary>
/// <remarks>
/// As in Kafka, a connection has one request in work: the next is read when the last is answered. That keeps answers in order and makes a client wait
/// that sends faster than it is served or does not read its answers. Owned by the task that runs it; <see cref="Reset"/> may be called from anywhere.
/// </remarks>
internal sealed class ClientConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly CancellationTokenSource _closed = new();

    internal ClientConnection(Socket socket)
    {
        _socket = socket;
        _socket.NoDelay = true;
    }

    internal async Task RunAsync(BrokerNode broker, RequestDispatcher dispatcher, int maxRequestBytes)
    {
        try
        {
            var stream = new NetworkStream(_socket, ownsSocket: false);
            await using (stream.ConfigureAwait(false))
            {
                using var frames = new FrameReader(stream, maxRequestBytes);
                var clientHost = $"/{(_socket.RemoteEndPoint as IPEndPoint)?.Address}";
                while (await frames.ReadAsync(_closed.Token).ConfigureAwait(false) is { } frame)
                {
                    var answer = await dispatcher.DispatchAsync(broker, clientHost, frame, _closed.Token).ConfigureAwait(false);
                    if (!await SendAsync(stream, answer).ConfigureAwait(false))
                    {
                        Reset();
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or ProtocolException or OverflowException)
        {
            // The client is gone, was reset, or sent what no client sends: this connection ends, no other one notices.
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // The broker went down while the request was in work.
        }
    }

    /// <summary>Ends the connection as a crash does: without a farewell.</summary>
    internal void Reset()
    {
        try
        {
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
            _socket.Dispose();
            _closed.Cancel();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It ended by itself in the meantime.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _closed.Dispose();
    }

    private async Task<bool> SendAsync(NetworkStream stream, DispatchedAnswer answer)
    {
        if (answer.Frame is { } frame)
        {
            using (frame)
            {
                await stream.WriteAsync(frame.ToFrame(), _closed.Token).ConfigureAwait(false);
            }
        }

        return !answer.Disconnects;
    }
}
