namespace OfficeFlow.Consuming;

/// <summary>A worker's place among those that may run at once. A record leaves it while it only waits, so that its key waits but no other.</summary>
/// <remarks>Belongs to one worker, which awaits every call.</remarks>
internal sealed class LaneTurn(LaneScheduler scheduler)
{
    /// <summary>Gets whether the worker has its place.</summary>
    public bool IsHeld { get; private set; } = true;

    /// <summary>Gives the place to another key before a wait. Leaving twice is leaving once.</summary>
    public void Leave()
    {
        if (IsHeld)
        {
            IsHeld = false;
            scheduler.GivePlace();
        }
    }

    /// <summary>Takes a place again before a handler runs; those that come back go before keys that have not begun.</summary>
    /// <exception cref="OperationCanceledException">The partition moves away: there is nothing to come back for.</exception>
    public async ValueTask ReturnAsync(CancellationToken cancellationToken)
    {
        if (!IsHeld)
        {
            await scheduler.TakePlaceAsync(cancellationToken).ConfigureAwait(false);
            IsHeld = true;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
