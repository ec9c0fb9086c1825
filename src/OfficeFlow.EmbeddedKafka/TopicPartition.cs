namespace OfficeFlow.EmbeddedKafka;

/// <summary>A partition of a topic.</summary>
/// <param name="Topic">The topic's name.</param>
/// <param name="Partition">The partition's number, from zero; -1 stands for the whole topic.</param>
public readonly record struct TopicPartition(string Topic, int Partition);
