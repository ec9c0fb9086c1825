namespace OfficeFlow.Sdk.Tests.Simulations;

/// <summary>One record of a simulated partition, and what became of it.</summary>
internal sealed class SimulatedRecord(int partition, long offset, string? key, bool isPoison)
{
    public int Partition { get; } = partition;

    public long Offset { get; } = offset;

    public string? Key { get; } = key;

    /// <summary>Gets whether its handler fails in every attempt.</summary>
    public bool IsPoison { get; } = isPoison;

    public int Handled { get; set; }

    public int DeadLettered { get; set; }

    public bool IsTerminal => Handled + DeadLettered > 0;

    public override string ToString() => $"{Partition}@{Offset} ({Key ?? "no key"})";
}
