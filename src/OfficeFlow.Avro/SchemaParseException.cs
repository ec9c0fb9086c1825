namespace OfficeFlow.Avro;

/// <summary>A text is not a valid Avro schema.</summary>
public sealed class SchemaParseException : FormatException
{
    internal SchemaParseException(IReadOnlyList<SchemaError> errors)
        : base(string.Join("\n", errors)) => Errors = errors;

    /// <summary>Every problem found, at least one.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
