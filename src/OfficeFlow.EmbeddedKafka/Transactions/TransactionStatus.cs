namespace OfficeFlow.EmbeddedKafka.Transactions;

/// <summary>Where a transactional id stands. The names are those that DescribeTransactions shows.</summary>
/// <remarks>Markers are written at once and together, so the states in between (PrepareCommit, PrepareAbort) are never seen.</remarks>
internal enum TransactionStatus
{
    Empty,
    Ongoing,
    CompleteCommit,
    CompleteAbort,
}
