namespace OfficeFlow.Generators.Tests.RoundTrip;

/// <summary>A message that is one array, so that a test can write its block by hand.</summary>
[OfficeFlowMessage("tests.bomb")]
public partial struct Bomb
{
    public required IReadOnlyList<Point> Points { get; init; }
}
