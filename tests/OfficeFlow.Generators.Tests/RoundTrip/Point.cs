namespace OfficeFlow.Generators.Tests.RoundTrip;

/// <summary>A struct with a constructor and a settable field.</summary>
public struct Point(int x, int y)
{
#pragma warning disable CA1051 // Public fields are legal members of a message.
    public string? Label;
#pragma warning restore CA1051

    public int X { get; } = x;

    public int Y { get; } = y;
}
