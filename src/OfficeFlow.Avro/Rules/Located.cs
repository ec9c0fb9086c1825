namespace OfficeFlow.Avro.Rules;

/// <summary>Something to judge, and where it stands if it was read from text.</summary>
internal readonly record struct Located<T>(T Value, SourceSpan? At = null);
