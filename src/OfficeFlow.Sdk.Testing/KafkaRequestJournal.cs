using OfficeFlow.Testing.Mock;

namespace OfficeFlow.Testing;

/// <summary>The requests that the brokers of an <see cref="EmbeddedKafka"/> receive, in their order of arrival; off until started.</summary>
/// <remarks>
/// It answers questions such as "was the dead letter produced before the offset was committed?". Requests that are answered with an injected error
/// are in it too. It grows until it is stopped or cleared: start it for the part of a test that it judges. Safe to use from any thread.
/// </remarks>
public sealed class KafkaRequestJournal
{
    private readonly MockCluster _cluster;
    private readonly Lock _lock = new();

    // Null while the journal runs: then the cluster has the entries.
    private IReadOnlyList<KafkaRequest>? _kept = [];

    internal KafkaRequestJournal(MockCluster cluster)
    {
        _cluster = cluster;
    }

    /// <summary>Starts an empty journal; a running one starts over.</summary>
    /// <exception cref="ObjectDisposedException">The cluster is disposed.</exception>
    public void Start()
    {
        lock (_lock)
        {
            _cluster.StartJournal();
            _kept = null;
        }
    }

    /// <summary>Stops recording; what is recorded stays readable. Does nothing when the journal does not run.</summary>
    /// <exception cref="ObjectDisposedException">The cluster is disposed.</exception>
    public void Stop()
    {
        lock (_lock)
        {
            // The cluster forgets its entries when recording stops.
            _kept ??= _cluster.ReadJournal();
            _cluster.StopJournal();
        }
    }

    /// <summary>Forgets what is recorded; a running journal goes on recording.</summary>
    /// <exception cref="ObjectDisposedException">The cluster is disposed.</exception>
    public void Clear()
    {
        lock (_lock)
        {
            _cluster.ClearJournal();
            _kept = _kept is null ? null : [];
        }
    }

    /// <summary>Reads what is recorded so far.</summary>
    /// <returns>A copy that does not change any more, oldest request first.</returns>
    /// <exception cref="ObjectDisposedException">The cluster is disposed.</exception>
    public IReadOnlyList<KafkaRequest> Read()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_cluster.IsDisposed, typeof(EmbeddedKafka));
            return _kept ?? _cluster.ReadJournal();
        }
    }
}
