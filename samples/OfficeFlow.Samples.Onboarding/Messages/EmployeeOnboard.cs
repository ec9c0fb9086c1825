namespace OfficeFlow.Platform;

/// <summary>A new employee begins: everything else follows from it.</summary>
[OfficeFlowMessage("employee.onboard", Topic = "employee.onboard.{organizationId}", PlainTopic = true)]
[Topic(Partitions = 12, Retention = "7.00:00:00")]
public sealed partial record EmployeeOnboard
{
    /// <summary>The employee.</summary>
    [MessageKey]
    public required Guid EmployeeId { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the employee works.</summary>
    public Department Department { get; init; }

    /// <summary>The first day of work.</summary>
    public DateOnly StartDate { get; init; }

    /// <summary>The yearly salary; not every organization sends it.</summary>
    [AvroDecimal(12, 2)]
    public decimal? Salary { get; init; }

    /// <summary>What the employee needs access to.</summary>
    public IReadOnlyList<string> Applications { get; init; } = [];
}
