using System.Net;
using System.Net.Sockets;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Network;

/// <summary>A broker's door: takes connections on its port while the broker is up.</summary>
/// <remarks>Safe to use from any thread.</remarks>
internal sealed class BrokerListener(BrokerNode broker, RequestDispatcher dispatcher, int maxRequestBytes) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<ClientConnection> _connections = [];
    private Socket? _listener;

    /// <summary>Opens the port; the first time the one that was asked for, or any free one. Does nothing when it is open.</summary>
    internal void Start()
    {
        lock (_lock)
        {
            if (_listener is not null)
            {
                return;
            }

            _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, broker.Port));
            _listener.Listen(backlog: 512);
            broker.Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
            _ = AcceptAsync(_listener);
        }
    }

    /// <summary>Closes the port and resets every connection.</summary>
    internal void Stop()
    {
        lock (_lock)
        {
            _listener?.Dispose();
            _listener = null;
        }

        ResetConnections();
    }

    public void Dispose() => Stop();

    internal void ResetConnections()
    {
        ClientConnection[] connections;
        lock (_lock)
        {
            connections = [.. _connections];
        }

        foreach (var connection in connections)
        {
            connection.Reset();
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var connection = new ClientConnection(await listener.AcceptAsync().ConfigureAwait(false));
                lock (_lock)
                {
                    if (_listener != listener)
                    {
                        connection.Reset();
                        return;
                    }

                    _ = _connections.Add(connection);
                }

                _ = ServeAsync(connection);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(ClientConnection connection)
    {
        // The accept loop goes on at once, whatever the client sends first.
        await Task.Yield();
        try
        {
            await connection.RunAsync(broker, dispatcher, maxRequestBytes).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _ = _connections.Remove(connection);
            }

            connection.Dispose();
        }
    }
}
