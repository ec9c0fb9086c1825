using System.Text.RegularExpressions;

namespace OfficeFlow.Consuming;

/// <summary>What a service subscribes to: the topics and patterns of the messages that it has handlers for. Immutable, thread-safe.</summary>
internal sealed class Subscription
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, List<HandlerRegistration>> _byTopic = new(StringComparer.Ordinal);
    private readonly List<(Regex Pattern, HandlerRegistration Handler)> _byPattern = [];

    public Subscription(HandlerTable handlers)
    {
        foreach (HandlerRegistration handler in handlers.Registrations)
        {
            TopicTemplate topic = handler.Message.Topic;
            bool isTemplate = topic.Placeholders.Count > 0;
            if (isTemplate)
            {
                _byPattern.Add((new Regex(topic.Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, MatchTimeout), handler));
            }

            if (!isTemplate || handler.Message.PlainTopic)
            {
                if (!_byTopic.TryGetValue(topic.PlainName, out List<HandlerRegistration>? sharing))
                {
                    _byTopic.Add(topic.PlainName, sharing = []);
                }

                sharing.Add(handler);
            }
        }

        Topics = [.. _byTopic.Keys, .. _byPattern.Select(static entry => entry.Handler.Message.Topic.Pattern).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets the topic names and anchored patterns, as the client takes them.</summary>
    public IReadOnlyCollection<string> Topics { get; }

    /// <summary>Finds the handlers whose messages travel on a topic.</summary>
    public IReadOnlyList<HandlerRegistration> HandlersOf(string topic)
    {
        List<HandlerRegistration> found = [.. _byTopic.GetValueOrDefault(topic) ?? []];
        foreach ((Regex pattern, HandlerRegistration handler) in _byPattern)
        {
            if (pattern.IsMatch(topic))
            {
                found.Add(handler);
            }
        }

        return found;
    }

    /// <summary>Names the topic that dead letters of a topic go to.</summary>
    public string DeadLetterTopicOf(string topic)
    {
        IReadOnlyList<HandlerRegistration> handlers = HandlersOf(topic);
        return handlers.Count > 0 ? handlers[0].Message.Topic.DeadLetterTopic : TopicName.DeadLetterPrefix + topic;
    }
}
