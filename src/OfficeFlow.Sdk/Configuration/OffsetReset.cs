namespace OfficeFlow.Configuration;

/// <summary>Where a group begins on a partition for which it has no committed offset.</summary>
public enum OffsetReset
{
    /// <summary>At the oldest record.</summary>
    Earliest,

    /// <summary>At the end: what was written before is skipped.</summary>
    Latest,
}
