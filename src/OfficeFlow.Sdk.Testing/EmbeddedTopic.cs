namespace OfficeFlow.Testing;

/// <summary>A topic that an embedded cluster has from its start.</summary>
/// <param name="Name">The topic's name: 1 to 249 letters, digits, '.', '_' or '-'.</param>
/// <param name="Partitions">The number of partitions; 4 when not given, as for a topic that a client creates by using it.</param>
public sealed record EmbeddedTopic(string Name, int Partitions = EmbeddedKafka.AutoCreatedPartitions);
