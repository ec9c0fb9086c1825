using Confluent.Kafka;

namespace OfficeFlow.Transport;

/// <summary>One record between the call and the broker's word: the caller's task, and a place in the list of those that must not be forgotten.</summary>
/// <remarks>The links belong to <see cref="RecordProducer"/> and are only touched under its lock.</remarks>
internal sealed class PendingDelivery : TaskCompletionSource<PublishReceipt>
{
    private readonly RecordProducer _producer;

    // Continuations must not run on the client's delivery thread: one that blocks there would hold up every other delivery.
    public PendingDelivery(RecordProducer producer, OutgoingRecord record)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        _producer = producer;
        Record = record;
    }

    public OutgoingRecord Record { get; }

    public PendingDelivery? Previous { get; set; }

    public PendingDelivery? Next { get; set; }

    public void OnDelivered(DeliveryReport<byte[], byte[]> report) => _producer.Complete(this, report);
}
