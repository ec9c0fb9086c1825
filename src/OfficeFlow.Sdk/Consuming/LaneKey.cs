using System.Runtime.InteropServices;

namespace OfficeFlow.Consuming;

/// <summary>What the order is kept by: the record key within one assignment of a partition.</summary>
internal readonly struct LaneKey : IEquatable<LaneKey>
{
    private readonly PartitionAssignment _assignment;
    private readonly byte[] _key;
    private readonly int _hash;

    public LaneKey(PartitionAssignment assignment, byte[] key)
    {
        _assignment = assignment;
        _key = key;

        // The string hash is seeded per process: keys come from outside, and must not be able to fall into one bucket on purpose.
        ReadOnlySpan<char> pairs = MemoryMarshal.Cast<byte, char>(key);
        int odd = (key.Length & 1) == 0 ? 0 : key[^1];
        _hash = HashCode.Combine(string.GetHashCode(pairs), odd, assignment.Partition.Partition.Value);
    }

    public bool Equals(LaneKey other) => ReferenceEquals(_assignment, other._assignment) && _key.AsSpan().SequenceEqual(other._key);

    public override bool Equals(object? obj) => obj is LaneKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
