namespace OfficeFlow.Consuming;

/// <summary>What a consumer has done since it was created. Thread-safe.</summary>
internal sealed class ConsumerCounters
{
    private long _handled;
    private long _deadLettered;
    private long _retried;

    public ConsumerStatistics Snapshot() => new(Interlocked.Read(ref _handled), Interlocked.Read(ref _retried), Interlocked.Read(ref _deadLettered));

    public void Finished(bool asDeadLetter) => Interlocked.Increment(ref asDeadLetter ? ref _deadLettered : ref _handled);

    public void Retried() => Interlocked.Increment(ref _retried);
}
