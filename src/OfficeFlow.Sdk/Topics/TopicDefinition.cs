namespace OfficeFlow.Topics;

/// <summary>A topic as it should be created.</summary>
/// <param name="Name">The topic name.</param>
/// <param name="Settings">How it is created.</param>
public sealed record TopicDefinition(string Name, TopicSettings Settings)
{
    /// <summary>Gets the largest record batch that the topic takes, in bytes.</summary>
    /// <value>The default is <see langword="null"/>: the broker's own.</value>
    public int? MaxMessageBytes { get; init; }
}
