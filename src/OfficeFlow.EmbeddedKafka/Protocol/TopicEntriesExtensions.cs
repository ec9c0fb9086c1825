namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>Turns the topics of a request into the topics of its answer.</summary>
internal static class TopicEntriesExtensions
{
    extension<T>(TopicEntries<T>[] topics)
    {
        /// <summary>Answers every partition, in the order of the request.</summary>
        internal TopicEntries<TResult>[] Map<TResult>(Func<string, T, TResult> map) => Array.ConvertAll(topics, topic => topic.Map(map));

        internal IEnumerable<TopicPartition> Enumerate(Func<T, int> partition) =>
            topics.SelectMany(topic => topic.Partitions.Select(entry => new TopicPartition(topic.Topic, partition(entry))));
    }
}
