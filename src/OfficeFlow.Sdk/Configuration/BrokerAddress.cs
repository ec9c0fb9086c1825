using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace OfficeFlow.Configuration;

/// <summary>One <c>host:port</c> of the bootstrap servers.</summary>
internal sealed record BrokerAddress(string Host, int Port)
{
    public bool IsLoopback => string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out IPAddress? address) && IPAddress.IsLoopback(address));

    public static bool TryParse(string text, [NotNullWhen(true)] out BrokerAddress? address)
    {
        address = null;
        int colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), out ushort port) || port == 0)
        {
            return false;
        }

        string host = text[..colon].Trim('[', ']');
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            return false;
        }

        address = new BrokerAddress(host, port);
        return true;
    }

    public static bool AllOnLoopback(string bootstrapServers) =>
        bootstrapServers.Split(',', StringSplitOptions.TrimEntries).All(static text => TryParse(text, out BrokerAddress? broker) && broker.IsLoopback);
}
