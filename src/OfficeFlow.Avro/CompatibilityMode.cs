namespace OfficeFlow.Avro;

/// <summary>Which earlier schemas a new one must get along with, and in which direction; the names are those of a Confluent registry.</summary>
public enum CompatibilityMode
{
    /// <summary>Anything goes.</summary>
    None,

    /// <summary>The new schema reads what the latest one wrote: consumers can be upgraded first.</summary>
    Backward,

    /// <summary>The new schema reads what any earlier one wrote.</summary>
    BackwardTransitive,

    /// <summary>The latest schema reads what the new one writes: producers can be upgraded first.</summary>
    Forward,

    /// <summary>Every earlier schema reads what the new one writes.</summary>
    ForwardTransitive,

    /// <summary><see cref="Backward"/> and <see cref="Forward"/>.</summary>
    Full,

    /// <summary><see cref="BackwardTransitive"/> and <see cref="ForwardTransitive"/>.</summary>
    FullTransitive,
}
