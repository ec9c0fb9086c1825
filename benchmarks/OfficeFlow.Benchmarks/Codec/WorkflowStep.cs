namespace OfficeFlow.Benchmarks.Codec;

public sealed record WorkflowStep
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long DurationMicros { get; init; }

    public required bool Succeeded { get; init; }

    public static WorkflowStep Number(int number) => new()
    {
        Id = $"step-{number:000}",
        Name = $"Provision an account in system {number} of the organization",
        StartedAt = new DateTimeOffset(2026, 11, 23, 10, 15, 30, TimeSpan.Zero).AddSeconds(number),
        DurationMicros = 1_234_567 + number,
        Succeeded = number % 7 != 0,
    };
}
