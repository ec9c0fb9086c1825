namespace OfficeFlow.Consuming;

/// <summary>Bounds what is in memory, in records and bytes. Full at the limit, and no longer full at half of it: pausing throws prefetched records away, so it must be rare.</summary>
/// <remarks>The poll thread adds and waits; workers release.</remarks>
internal sealed class BufferBudget(int maxRecords, long maxBytes)
{
    private readonly object _gate = new();
    private int _records;
    private long _bytes;

    public bool IsFull { get; private set; }

    public int Records
    {
        get
        {
            lock (_gate)
            {
                return _records;
            }
        }
    }

    public void Add(int bytes)
    {
        lock (_gate)
        {
            _records++;
            _bytes += bytes;
            IsFull = IsFull || _records >= maxRecords || _bytes >= maxBytes;
        }
    }

    public void Release(int bytes)
    {
        lock (_gate)
        {
            _records--;
            _bytes -= bytes;
            if (IsFull && _records <= maxRecords / 2 && _bytes <= maxBytes / 2)
            {
                IsFull = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Waits until there is room again. Poll thread only.</summary>
    /// <returns>False when the time is over and there is none.</returns>
    public bool WaitForRoom(TimeSpan timeout)
    {
        lock (_gate)
        {
            return !IsFull || (Monitor.Wait(_gate, timeout) && !IsFull);
        }
    }
}
