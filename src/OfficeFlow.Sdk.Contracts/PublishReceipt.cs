namespace OfficeFlow;

/// <summary>The broker's word that a message is stored on all in-sync replicas.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Offset">The offset in the partition.</param>
/// <param name="MessageId">The id that the message was sent with.</param>
public readonly record struct PublishReceipt(string Topic, int Partition, long Offset, string MessageId);
