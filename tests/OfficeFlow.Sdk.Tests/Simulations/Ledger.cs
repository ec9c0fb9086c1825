namespace OfficeFlow.Sdk.Tests.Simulations;

/// <summary>The oracle: it knows every record, sees every start, end and store, and notes what must not be. Thread-safe.</summary>
internal sealed class Ledger(int maxConcurrency)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(int Partition, long Offset), SimulatedRecord> _records = [];
    private readonly Dictionary<(int Epoch, int Partition, string Key), long> _lastFirstStart = [];
    private readonly HashSet<(int Epoch, int Partition, string Key)> _busy = [];
    private readonly List<string> _violations = [];
    private int _running;

    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
            {
                return [.. _violations];
            }
        }
    }

    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    public bool AllTerminal
    {
        get
        {
            lock (_gate)
            {
                return _records.Values.All(static record => record.IsTerminal);
            }
        }
    }

    public void Add(SimulatedRecord record) => _records.Add((record.Partition, record.Offset), record);

    public SimulatedRecord Find(int partition, long offset) => _records[(partition, offset)];

    /// <summary>I3: one handler at a time for a key of an assignment, first starts in offset order; and never more than allowed at once.</summary>
    public void Started(SimulatedRecord record, int epoch, int attempt)
    {
        lock (_gate)
        {
            Require(++_running <= maxConcurrency, $"{_running} handlers run at once");
            if (record.Key is null)
            {
                return;
            }

            (int, int, string) key = (epoch, record.Partition, record.Key);
            Require(_busy.Add(key), $"{record} starts while its key is busy");
            if (attempt == 1)
            {
                Require(_lastFirstStart.GetValueOrDefault(key, -1) < record.Offset, $"{record} starts out of order");
                _lastFirstStart[key] = record.Offset;
            }
        }
    }

    public void Ended(SimulatedRecord record, int epoch, bool isHandled)
    {
        lock (_gate)
        {
            _running--;
            record.Handled += isHandled ? 1 : 0;
            if (record.Key is not null)
            {
                _ = _busy.Remove((epoch, record.Partition, record.Key));
            }
        }
    }

    public void DeadLettered(SimulatedRecord record)
    {
        lock (_gate)
        {
            record.DeadLettered++;
        }
    }

    /// <summary>I4 and I5: only for what is owned, and never past a record that is not at its end.</summary>
    public void Stored(int partition, long nextOffset, bool isOwned)
    {
        lock (_gate)
        {
            Require(isOwned, $"{partition}@{nextOffset} is stored without being owned");
            foreach (SimulatedRecord record in _records.Values)
            {
                Require(record.Partition != partition || record.Offset >= nextOffset || record.IsTerminal, $"{partition}@{nextOffset} is stored past the unfinished {record}");
            }
        }
    }

    public void Violate(string violation)
    {
        lock (_gate)
        {
            _violations.Add(violation);
        }
    }

    private void Require(bool isTrue, string violation)
    {
        if (!isTrue)
        {
            _violations.Add(violation);
        }
    }
}
