namespace OfficeFlow.Benchmarks.Codec;

/// <summary>Nested records, an array of twenty, a map of ten, a decimal: about 1.8 kB.</summary>
[OfficeFlowMessage("bench.big")]
public sealed partial record BigMessage
{
    public required Guid RunId { get; init; }

    public required WorkflowStep Current { get; init; }

    public required List<WorkflowStep> Steps { get; init; }

    public required Dictionary<string, string> Labels { get; init; }

    [AvroDecimal(18, 4)]
    public required decimal Cost { get; init; }

    public WorkflowStep? Previous { get; init; }

    public static BigMessage Example { get; } = new()
    {
        RunId = new Guid("7b0c3f7e-95c1-4d1e-9a58-3a2f0c6f1d22"),
        Current = WorkflowStep.Number(0),
        Steps = [.. Enumerable.Range(1, 20).Select(WorkflowStep.Number)],
        Labels = Enumerable.Range(0, 10).ToDictionary(static i => $"label-{i}", static i => $"value of label {i}"),
        Cost = 1234.5678m,
        Previous = WorkflowStep.Number(99),
    };
}
