using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka;

/// <summary>The requests that the brokers receive, in the order in which they are handled; off until it is started.</summary>
/// <remarks>It answers questions such as "was the dead letter produced before the offset was committed?". It grows until it is stopped or cleared. Safe to use from any thread.</remarks>
public sealed class RequestJournal
{
    private readonly Lock _lock = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly TimeProvider _time;
    private long _started;
    private volatile bool _isRunning;

    internal RequestJournal(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Starts an empty journal; a running one starts over.</summary>
    public void Start()
    {
        lock (_lock)
        {
            _entries.Clear();
            _started = _time.GetTimestamp();
            _isRunning = true;
        }
    }

    /// <summary>Stops recording; what is recorded stays readable.</summary>
    public void Stop() => _isRunning = false;

    /// <summary>Forgets what is recorded; a running journal goes on recording.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    /// <summary>Reads what is recorded so far.</summary>
    /// <returns>A copy that does not change any more, oldest request first.</returns>
    public IReadOnlyList<JournalEntry> Read()
    {
        lock (_lock)
        {
            return [.. _entries];
        }
    }

    internal void Record(RequestContext context, IRequest request, KafkaFault? fault)
    {
        if (!_isRunning)
        {
            return;
        }

        TopicPartition[] partitions = request is IPartitionedRequest partitioned ? [.. partitioned.Partitions] : [];
        lock (_lock)
        {
            _entries.Add(new JournalEntry(
                context.Api, context.Version, context.Broker.Id, context.ClientId, _time.GetUtcNow(), _time.GetElapsedTime(_started), partitions, fault));
        }
    }
}
