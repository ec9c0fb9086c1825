namespace OfficeFlow.Configuration;

/// <summary>Everything that can be set for a service, bound from the configuration section <c>OfficeFlow</c> and validated before the service starts.</summary>
public sealed class OfficeFlowOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "OfficeFlow";

    /// <summary>Gets or sets the name of the service: the <c>source</c> header of what it sends, and its client id.</summary>
    /// <value>The default is the host's application name, else <c>unknown</c>.</value>
    public string? ServiceName { get; set; }

    /// <summary>Gets or sets how the Kafka cluster is reached.</summary>
    public KafkaOptions Kafka { get; set; } = new();

    /// <summary>Gets or sets how the Schema Registry is reached and used.</summary>
    public SchemaRegistryOptions SchemaRegistry { get; set; } = new();

    /// <summary>Gets or sets how messages are sent.</summary>
    public ProducerOptions Producer { get; set; } = new();

    /// <summary>Gets or sets how messages are consumed.</summary>
    public ConsumerOptions Consumer { get; set; } = new();

    /// <summary>Gets or sets how a failed message is tried again in place.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Gets or sets which topics are created when the service starts.</summary>
    public TopicOptions Topics { get; set; } = new();
}
