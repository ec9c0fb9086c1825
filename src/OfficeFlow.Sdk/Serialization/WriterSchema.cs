using System.Collections.Concurrent;
using OfficeFlow.Avro;

namespace OfficeFlow.Serialization;

/// <summary>A schema that somebody wrote records with, and what it means for each of our message types.</summary>
internal sealed class WriterSchema
{
    private readonly ConcurrentDictionary<MessageDescriptor, ReadPlan> _plans = new();

    private WriterSchema(int id, AvroSchema? schema, string? problem, long askedAt)
    {
        Id = id;
        Schema = schema;
        Problem = problem;
        AskedAt = askedAt;
    }

    public int Id { get; }

    public AvroSchema? Schema { get; }

    /// <summary>Gets why there is no schema: the registry does not know the id, or its text is no Avro.</summary>
    public string? Problem { get; }

    /// <summary>Gets when the registry was asked, as a timestamp of the time provider.</summary>
    public long AskedAt { get; }

    public string? RecordName => (Schema as RecordSchema)?.Name.FullName;

    public static WriterSchema Known(int id, AvroSchema schema, long askedAt) => new(id, schema, null, askedAt);

    public static WriterSchema Unusable(int id, string problem, long askedAt) => new(id, null, problem, askedAt);

    /// <summary>Gets how records of this schema become messages of a type; worked out once.</summary>
    public ReadPlan PlanFor(MessageDescriptor message) =>
        _plans.GetOrAdd(message, static (reader, writer) => ReadPlan.Create(writer, reader), this);
}
