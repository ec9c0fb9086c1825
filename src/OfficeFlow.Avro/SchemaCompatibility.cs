using OfficeFlow.Avro.Compatibility;

namespace OfficeFlow.Avro;

/// <summary>Judges whether schemas can follow each other (specification, "Schema Resolution"), with the verdicts of a Confluent registry.</summary>
/// <remarks>
/// Where the specification and the registry differ, the registry's verdict counts, since it is the one that accepts or refuses a schema:
/// named types match by their names without namespace, or by an alias of the reader, also outside of unions; a default of the reader's enum stands
/// in for symbols it lacks; logical types play no part, not even the scale of a decimal (<see cref="SchemaEquality.IsWireIdentical"/> sees that).
/// </remarks>
public static class SchemaCompatibility
{
    /// <summary>Says whether everything written with one schema can be read with another.</summary>
    /// <param name="reader">The schema of the reading side.</param>
    /// <param name="writer">The schema of the writing side.</param>
    /// <returns>The verdict, with every reason.</returns>
    /// <exception cref="InvalidOperationException">The comparison takes more than 500,000 steps, which only schemas made for it do.</exception>
    public static CompatibilityResult Check(AvroSchema reader, AvroSchema writer)
    {
        ArgumentNullException.ThrowIfNull(reader, nameof(reader));
        ArgumentNullException.ThrowIfNull(writer, nameof(writer));
        return new CompatibilityResult(FindIncompatibilities(reader, writer));
    }

    /// <summary>Says whether a new schema can follow the earlier ones.</summary>
    /// <param name="mode">Which of the earlier schemas count, and in which direction.</param>
    /// <param name="proposed">The new schema.</param>
    /// <param name="history">The earlier schemas, the oldest first; empty for a first version, which is always compatible.</param>
    /// <returns>The verdict, with every reason; each says which earlier schema it is about.</returns>
    /// <exception cref="InvalidOperationException">A comparison takes more than 500,000 steps, which only schemas made for it do.</exception>
    public static CompatibilityResult Check(CompatibilityMode mode, AvroSchema proposed, IReadOnlyList<AvroSchema> history)
    {
        ArgumentNullException.ThrowIfNull(proposed, nameof(proposed));
        ArgumentNullException.ThrowIfNull(history, nameof(history));
        bool isFull = mode is CompatibilityMode.Full or CompatibilityMode.FullTransitive;
        bool readsHistory = isFull || mode is CompatibilityMode.Backward or CompatibilityMode.BackwardTransitive;
        bool isReadByHistory = isFull || mode is CompatibilityMode.Forward or CompatibilityMode.ForwardTransitive;
        bool isTransitive = mode is CompatibilityMode.BackwardTransitive or CompatibilityMode.ForwardTransitive or CompatibilityMode.FullTransitive;
        int oldest = isTransitive ? 0 : Math.Max(0, history.Count - 1);

        List<SchemaIncompatibility> found = [];
        for (int index = history.Count - 1; index >= oldest; index--)
        {
            if (readsHistory)
            {
                found.AddRange(FindIncompatibilities(proposed, history[index]).Select(one => one.InHistory(CompatibilityDirection.Backward, index)));
            }

            if (isReadByHistory)
            {
                found.AddRange(FindIncompatibilities(history[index], proposed).Select(one => one.InHistory(CompatibilityDirection.Forward, index)));
            }
        }

        return new CompatibilityResult(found);
    }

    private static List<SchemaIncompatibility> FindIncompatibilities(AvroSchema reader, AvroSchema writer) =>
        CompatibilityReport.Of(new CompatibilityGraph(reader, writer).Root);
}
