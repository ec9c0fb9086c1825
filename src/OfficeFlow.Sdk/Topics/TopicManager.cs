using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;

namespace OfficeFlow.Topics;

/// <summary>Creates the topics that a service and its organizations need. Never changes a topic that exists. Thread-safe.</summary>
public sealed class TopicManager
{
    // Dead letters carry further headers; they must fit where the record fitted.
    private const int DeadLetterHeadroom = 128 * 1024;

    private static readonly TopicSettings DeadLetterSettings = new() { Partitions = 3, Retention = TimeSpan.FromDays(30) };

    private readonly ITopicAdmin _admin;
    private readonly MessageTable _messages;
    private readonly HandlerTable _handlers;
    private readonly int _maxMessageBytes;
    private readonly ILogger _logger;

    internal TopicManager(ITopicAdmin admin, MessageTable messages, HandlerTable handlers, IOptions<OfficeFlowOptions> options, ILogger<TopicManager> logger)
    {
        _admin = admin;
        _messages = messages;
        _handlers = handlers;
        _maxMessageBytes = options.Value.Producer.MaxMessageBytes;
        _logger = logger;
    }

    private IEnumerable<MessageDescriptor> Messages => _messages.Produced.Concat(_handlers.Registrations.Select(static handler => handler.Message)).Distinct();

    /// <summary>Creates what is missing of the service's topics without organization and of the dead-letter topics of its handlers.</summary>
    /// <param name="cancellationToken">Ends the waiting; topics may be created all the same.</param>
    /// <returns>The names of the topics that were created.</returns>
    /// <exception cref="OfficeFlowException">The cluster cannot be reached or refuses.</exception>
    public Task<IReadOnlyList<string>> CreateServiceTopicsAsync(CancellationToken cancellationToken = default)
    {
        IEnumerable<TopicDefinition> topics = Messages
            .Where(static message => message.Topic.Placeholders.Count == 0 || message.PlainTopic)
            .Select(static message => new TopicDefinition(message.Topic.PlainName, message.TopicSettings));
        IEnumerable<TopicDefinition> deadLetters = _handlers.Registrations
            .Select(handler => new TopicDefinition(handler.Message.Topic.DeadLetterTopic, DeadLetterSettings) { MaxMessageBytes = _maxMessageBytes + DeadLetterHeadroom });
        return CreateMissingAsync([.. topics, .. deadLetters], cancellationToken);
    }

    /// <summary>Creates what is missing of the topics of one organization: those whose only placeholder is filled by its id.</summary>
    /// <param name="organizationId">The organization; letters, digits and <c>-</c>, at most 64 characters.</param>
    /// <param name="cancellationToken">Ends the waiting; topics may be created all the same.</param>
    /// <returns>The names of the topics that were created.</returns>
    /// <exception cref="ArgumentException">The organization id is illegal.</exception>
    /// <exception cref="OfficeFlowException">The cluster cannot be reached or refuses.</exception>
    public Task<IReadOnlyList<string>> CreateOrganizationTopicsAsync(string organizationId, CancellationToken cancellationToken = default)
    {
        _ = TopicName.ValidateSegment(organizationId, nameof(organizationId));
        return CreateMissingAsync(
            [.. Messages.Where(static message => message.Topic.Placeholders.Count == 1).Select(message => new TopicDefinition(message.Topic.Format(organizationId), message.TopicSettings))],
            cancellationToken);
    }

    /// <summary>Creates those of the given topics that do not exist.</summary>
    /// <param name="topics">The topics; of two with one name the first counts.</param>
    /// <param name="cancellationToken">Ends the waiting; topics may be created all the same.</param>
    /// <returns>The names of the topics that were created.</returns>
    /// <exception cref="OfficeFlowException">The cluster cannot be reached or refuses.</exception>
    public async Task<IReadOnlyList<string>> CreateMissingAsync(IReadOnlyCollection<TopicDefinition> topics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topics);
        IReadOnlySet<string> existing = await _admin.ListTopicsAsync(cancellationToken).ConfigureAwait(false);
        TopicDefinition[] missing = [.. topics.DistinctBy(static topic => topic.Name).Where(topic => !existing.Contains(topic.Name))];
        if (missing.Length > 0)
        {
            await _admin.CreateTopicsAsync(missing, cancellationToken).ConfigureAwait(false);
        }

        foreach (TopicDefinition topic in missing)
        {
            Log.TopicCreated(_logger, topic.Name, topic.Settings.Partitions);
        }

        return [.. missing.Select(static topic => topic.Name)];
    }
}
