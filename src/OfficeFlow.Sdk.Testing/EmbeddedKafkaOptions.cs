namespace OfficeFlow.Testing;

/// <summary>What an <see cref="EmbeddedKafka"/> looks like when it starts.</summary>
/// <remarks>Read once, by <see cref="EmbeddedKafka.StartAsync"/>; later changes have no effect.</remarks>
public sealed class EmbeddedKafkaOptions
{
    private const int MaxBrokers = 64;

    /// <summary>Gets or sets the number of brokers; their ids are 1, 2, 3 and so on.</summary>
    /// <value>The default is 1; at most 64.</value>
    public int Brokers { get; set; } = 1;

    /// <summary>Gets the topics that exist from the start.</summary>
    /// <value>
    /// The default is none: a topic is created, with <see cref="EmbeddedKafka.AutoCreatedPartitions"/> partitions, when a client first uses it.
    /// </value>
    public IList<EmbeddedTopic> Topics { get; } = [];

    /// <summary>Throws one exception that lists everything that is wrong.</summary>
    internal void Validate(string parameterName)
    {
        var problems = FindProblems().ToArray();
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, problems), parameterName);
        }
    }

    private IEnumerable<string> FindProblems()
    {
        if (Brokers is < 1 or > MaxBrokers)
        {
            yield return $"'{nameof(Brokers)}' is {Brokers}; choose 1 to {MaxBrokers}.";
        }

        foreach (var topic in Topics)
        {
            if (KafkaTopicName.FindProblem(topic.Name) is { } problem)
            {
                yield return problem;
            }

            if (topic.Partitions is < 1 or > EmbeddedKafka.MaxPartitions)
            {
                yield return $"Topic '{topic.Name}' has {topic.Partitions} partitions; choose 1 to {EmbeddedKafka.MaxPartitions}.";
            }
        }

        foreach (var twice in Topics.GroupBy(static topic => topic.Name, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            yield return $"Topic '{twice.Key}' is listed {twice.Count()} times; list it once.";
        }
    }
}
