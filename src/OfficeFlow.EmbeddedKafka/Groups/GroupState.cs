namespace OfficeFlow.EmbeddedKafka.Groups;

/// <summary>Where a group of the classic protocol stands. The names are those that clients see.</summary>
internal enum GroupState
{
    Empty,
    PreparingRebalance,
    CompletingRebalance,
    Stable,
    Dead,
}
