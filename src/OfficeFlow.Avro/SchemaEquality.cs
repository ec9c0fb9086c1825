using OfficeFlow.Avro.Equality;

namespace OfficeFlow.Avro;

/// <summary>In which sense two schemas are the same.</summary>
/// <remarks>
/// The canonical form is no third sense to rely on: it ignores logical types, so two schemas with one fingerprint can mean different values by the
/// same bytes (milliseconds and microseconds, or two scales of a decimal).
/// </remarks>
public static class SchemaEquality
{
    /// <summary>Says whether two schemas say the same: names, aliases, docs, defaults, orders, logical types and properties included.</summary>
    /// <param name="left">One schema.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if nothing but positions in text differs.</returns>
    public static bool AreEqual(AvroSchema left, AvroSchema right)
    {
        ArgumentNullException.ThrowIfNull(left, nameof(left));
        ArgumentNullException.ThrowIfNull(right, nameof(right));
        return new StructuralComparison().Holds(left, right);
    }

    /// <summary>Says whether a decoder made for one schema alone can read, with the same meaning, bytes that were written with another.</summary>
    /// <param name="writer">The schema the bytes were written with.</param>
    /// <param name="reader">The schema of the decoder, which does not resolve anything.</param>
    /// <returns>True if the straight path is safe; false if the schemas must be resolved (or are incompatible).</returns>
    /// <remarks>
    /// Kinds, sizes, symbols, branches, field order, logical types, precision and scale must be the same. Kinds that share an encoding (int and long)
    /// still differ, since the decoder's range checks do. Names never stand on the wire, but they say what a value is: field names must be equal, or
    /// the writer's be an alias in the reader; type names may differ in their namespace, as in a Confluent registry, except for the branches of a
    /// union, which need equal full names (or an alias). Docs, defaults, orders, aliases beyond that and custom properties do not count.
    /// </remarks>
    public static bool IsWireIdentical(AvroSchema writer, AvroSchema reader)
    {
        ArgumentNullException.ThrowIfNull(writer, nameof(writer));
        ArgumentNullException.ThrowIfNull(reader, nameof(reader));
        return new WireComparison().Holds(writer, reader);
    }
}
