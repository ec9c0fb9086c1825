namespace OfficeFlow.Generators.Tests.RoundTrip;

/// <summary>A class that contains itself, with members whose names C# reserves.</summary>
public sealed class Node
{
    public required string @class { get; set; }

    public Node? Left { get; set; }

    public List<Node> Children { get; set; } = [];
}
