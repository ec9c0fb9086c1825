namespace OfficeFlow.Transport;

/// <summary>Makes the group member that a consumer polls; tests put their own here.</summary>
internal interface IRecordConsumerFactory
{
    IRecordConsumer Create(IRebalanceListener listener);
}
