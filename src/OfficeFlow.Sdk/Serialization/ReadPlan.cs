using OfficeFlow.Avro;

namespace OfficeFlow.Serialization;

/// <summary>How a record of one writer schema becomes a message of one type: straight, or not at all.</summary>
/// <param name="Mismatch">Why it cannot be read; <see langword="null"/> when the generated codec reads it as it is.</param>
internal sealed record ReadPlan(string? Mismatch)
{
    private static readonly ReadPlan Straight = new((string?)null);

    public static ReadPlan Create(WriterSchema writer, MessageDescriptor reader)
    {
        if (writer.Schema is null)
        {
            return new ReadPlan(writer.Problem);
        }

        return SchemaEquality.IsWireIdentical(writer.Schema, AvroSchema.Parse(reader.SchemaJson))
            ? Straight
            : new ReadPlan($"Schema {writer.Id} ('{writer.RecordName}') differs from the schema of message '{reader.Type}' ('{reader.SchemaName}')");
    }
}
