using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Equality;

/// <summary>
/// Two schemas that are compared, by reference: a pair met again needs no second look, which is what ends the walk through recursive records.
/// </summary>
internal readonly struct SchemaPair(AvroSchema left, AvroSchema right) : IEquatable<SchemaPair>
{
    public AvroSchema Left { get; } = left;

    public AvroSchema Right { get; } = right;

    public bool Equals(SchemaPair other) => ReferenceEquals(Left, other.Left) && ReferenceEquals(Right, other.Right);

    public override bool Equals(object? obj) => obj is SchemaPair other && Equals(other);

    public override int GetHashCode() => (Identity.HashOf(Left), Identity.HashOf(Right)).GetHashCode();
}
