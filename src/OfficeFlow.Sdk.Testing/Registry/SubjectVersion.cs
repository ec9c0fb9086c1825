namespace OfficeFlow.Testing.Registry;

/// <summary>One version of a subject.</summary>
internal sealed record SubjectVersion(string Subject, int Version, int Id, SchemaContent Content)
{
    /// <summary>A soft-deleted version is hidden, but its number is not given out again and its schema is still found by id.</summary>
    internal bool IsDeleted { get; init; }
}
