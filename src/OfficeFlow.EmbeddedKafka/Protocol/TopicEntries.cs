namespace OfficeFlow.EmbeddedKafka.Protocol;

/// <summary>A topic with something about each of its partitions: the shape of most requests and answers.</summary>
internal sealed record TopicEntries<T>(string Topic, T[] Partitions)
{
    internal TopicEntries<TResult> Map<TResult>(Func<string, T, TResult> map) => new(Topic, Array.ConvertAll(Partitions, entry => map(Topic, entry)));
}
