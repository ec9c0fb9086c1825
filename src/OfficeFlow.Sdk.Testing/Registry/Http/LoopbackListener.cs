using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>Opens an HTTP listener on the loopback interface.</summary>
internal static class LoopbackListener
{
    private const int MaxAttempts = 20;

    /// <summary>Listens on the port, or on a free one when it is zero.</summary>
    /// <exception cref="InvalidOperationException">The port is taken.</exception>
    internal static (HttpListener Listener, Uri Url) Open(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{(port == 0 ? FindFreePort() : port)}"));
            var listener = new HttpListener();
            listener.Prefixes.Add(url.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, url);
            }
            catch (HttpListenerException) when (port == 0 && attempt < MaxAttempts)
            {
                // HttpListener cannot choose a port itself, and somebody took the one we found; find another.
                listener.Close();
            }
            catch (HttpListenerException exception)
            {
                listener.Close();
                throw new InvalidOperationException(
                    $"Port '{url.Port}' of the embedded registry is not free; choose another, or 0 for a free one.", exception);
            }
        }
    }

    private static int FindFreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
