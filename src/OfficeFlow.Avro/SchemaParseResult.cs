namespace OfficeFlow.Avro;

/// <summary>What reading a schema text gave.</summary>
public sealed class SchemaParseResult
{
    internal SchemaParseResult(AvroSchema? schema, IReadOnlyList<SchemaError> errors, IReadOnlyList<SchemaError> warnings)
    {
        Schema = schema;
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>The schema; null if there are errors.</summary>
    public AvroSchema? Schema { get; }

    /// <summary>Every problem that makes the text no valid schema, in the order they were found; at most 100.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }

    /// <summary>What Avro allows but its author hardly meant: logical types that are unknown or not valid, which readers must ignore.</summary>
    public IReadOnlyList<SchemaError> Warnings { get; }
}
