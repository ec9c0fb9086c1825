using Confluent.Kafka;

namespace OfficeFlow.Sdk.Tests.Simulations;

/// <summary>One partition of the simulated cluster, seen by the one member that there is.</summary>
internal sealed class SimulatedPartition(int number)
{
    public TopicPartition Name { get; } = new(Ticket.Topic, number);

    public List<SimulatedRecord> Log { get; } = [];

    public bool IsOwned { get; set; }

    public bool IsPaused { get; set; }

    public int Epoch { get; set; }

    /// <summary>Gets or sets the index of the next record to deliver.</summary>
    public int Position { get; set; }

    public long? Stored { get; set; }

    public long Committed { get; set; }

    public long End => Log.Count == 0 ? 0 : Log[^1].Offset + 1;

    public bool HasMore => Position < Log.Count;

    public void Assign()
    {
        IsOwned = true;
        IsPaused = false;
        Stored = null;
        Epoch++;
        Position = Log.FindIndex(record => record.Offset >= Committed);
        Position = Position < 0 ? Log.Count : Position;
    }

    public void Commit() => Committed = Stored ?? Committed;
}
