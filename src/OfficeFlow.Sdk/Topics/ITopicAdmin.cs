namespace OfficeFlow.Topics;

/// <summary>What topic management needs from a cluster.</summary>
internal interface ITopicAdmin
{
    /// <summary>Gets the names of all topics.</summary>
    Task<IReadOnlySet<string>> ListTopicsAsync(CancellationToken cancellationToken);

    /// <summary>Creates topics and waits until every partition has a leader; one that exists by then is fine.</summary>
    /// <exception cref="OfficeFlowException">The cluster refuses, or does not answer in time.</exception>
    Task CreateTopicsAsync(IReadOnlyCollection<TopicDefinition> topics, CancellationToken cancellationToken);
}
