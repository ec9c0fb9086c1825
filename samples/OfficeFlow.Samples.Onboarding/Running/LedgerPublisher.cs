using OfficeFlow.Producing;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>Notes every acknowledged message in the ledger; everything else is the SDK's publisher.</summary>
internal sealed class LedgerPublisher(OfficeFlowProducer producer, Ledger ledger) : IMessagePublisher
{
    public async Task<PublishReceipt> PublishAsync<TMessage>(
        Destination destination, TMessage message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        PublishReceipt receipt = await producer.PublishAsync(destination, message, options, cancellationToken);
        ledger.Sent(receipt.MessageId, TMessage.Descriptor.Type);
        return receipt;
    }
}
