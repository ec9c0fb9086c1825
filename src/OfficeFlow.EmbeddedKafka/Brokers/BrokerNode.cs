namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>A broker as the others and the clients see it.</summary>
internal sealed class BrokerNode(int id, string host)
{
    internal int Id => id;

    internal string Host => host;

    /// <summary>The port; the same for the broker's whole life, however often it goes down.</summary>
    internal int Port { get; set; }

    internal bool IsUp { get; set; } = true;
}
