namespace OfficeFlow.Configuration;

/// <summary>Which topics are created when the service starts. Existing topics are never changed.</summary>
public sealed class TopicOptions
{
    /// <summary>Gets or sets whether missing topics of the service's messages, and the dead-letter topics of its handlers, are created at start.</summary>
    /// <value>The default is <see langword="null"/>: only in Development. Topics of single organizations are not created by it.</value>
    public bool? CreateMissing { get; set; }
}
