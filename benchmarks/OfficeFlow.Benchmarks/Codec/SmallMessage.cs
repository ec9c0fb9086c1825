namespace OfficeFlow.Benchmarks.Codec;

/// <summary>Eight fields, about 130 bytes: what most messages look like.</summary>
[OfficeFlowMessage("bench.small")]
public sealed partial record SmallMessage
{
    public required Guid EmployeeId { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required DateTimeOffset HiredAt { get; init; }

    public required int Level { get; init; }

    public required Grade Grade { get; init; }

    public string? Manager { get; init; }

    public static SmallMessage Example { get; } = new()
    {
        EmployeeId = new Guid("7b0c3f7e-95c1-4d1e-9a58-3a2f0c6f1d22"),
        FirstName = "Margaret",
        LastName = "Hamilton",
        Email = "margaret.hamilton@org-456.example",
        HiredAt = new DateTimeOffset(2026, 11, 23, 10, 15, 30, TimeSpan.Zero),
        Level = 42,
        Grade = Grade.Senior,
        Manager = "Charles Draper",
    };
}
