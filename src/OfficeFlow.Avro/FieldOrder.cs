namespace OfficeFlow.Avro;

/// <summary>How a field takes part in the sort order of its record (specification, "Sort Order").</summary>
public enum FieldOrder
{
    /// <summary>Smaller values first.</summary>
    Ascending,

    /// <summary>Larger values first.</summary>
    Descending,

    /// <summary>Not at all.</summary>
    Ignore,
}
