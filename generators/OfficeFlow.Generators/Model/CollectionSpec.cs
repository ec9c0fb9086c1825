namespace OfficeFlow.Generators.Model;

/// <summary>An array or map that the codec has methods for.</summary>
/// <param name="Type">A <see cref="ListSpec"/> or <see cref="MapSpec"/>.</param>
/// <param name="MinItemSize">The least number of bytes that one item takes: a block that claims more items than fit is refused before anything is allocated.</param>
internal sealed record CollectionSpec(TypeSpec Type, int MinItemSize);
