namespace OfficeFlow.Transport;

/// <summary>Sends records to the cluster. One per service, shared by typed producers and dead letters. Thread-safe.</summary>
internal interface IRecordProducer : IAsyncDisposable
{
    /// <summary>Sends one record, in the order of the calls.</summary>
    /// <exception cref="PublishException">The record was refused, or its outcome is unknown; thrown through the task.</exception>
    Task<PublishReceipt> SendAsync(OutgoingRecord record);

    /// <summary>Sends nothing new any more, waits for what is on its way, and ends the rest as outcome unknown.</summary>
    Task StopAsync(TimeSpan flushTimeout);
}
