namespace OfficeFlow.Testing;

/// <summary>Whose requests a fault waits for.</summary>
internal enum RequestFaultScope
{
    Cluster,
    Broker,
}
