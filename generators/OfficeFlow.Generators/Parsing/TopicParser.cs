using System.Globalization;
using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads the topic of a message and how it is created.</summary>
internal static class TopicParser
{
    /// <summary>Parses the topic; without one, the message type is the topic.</summary>
    public static TopicSpec? Parse(AttributeData message, string messageType, ParseContext context)
    {
        string? written = message.Named<string>("Topic");
        string text = written ?? messageType;
        if (TopicRules.FindFlaw(text) is var (what, remedy))
        {
            Location? place = written is null ? message.LocatePositional(0, context.Token) : message.LocateNamed("Topic", context.Token);
            context.Problems.Report(MessageRules.IllegalTopic, context.Place(place), text, what, remedy);
            return null;
        }

        return TopicRules.Create(text, message.Named<bool>("PlainTopic"));
    }

    /// <summary>Parses <c>[Topic]</c>.</summary>
    public static TopicSettingsSpec ParseSettings(AttributeData? topic, ParseContext context)
    {
        TopicSettingsSpec standard = TopicSettingsSpec.Default;
        if (topic is null)
        {
            return standard;
        }

        int partitions = topic.Named<int?>("Partitions") ?? standard.Partitions;
        if (partitions < 1)
        {
            Report("Partitions", partitions.ToString(CultureInfo.InvariantCulture), "use 1 or more");
        }

        int replicationFactor = topic.Named<short?>("ReplicationFactor") ?? standard.ReplicationFactor;
        if (replicationFactor < 1)
        {
            Report("ReplicationFactor", replicationFactor.ToString(CultureInfo.InvariantCulture), "use 1 or more");
        }

        TimeSpan retention = standard.Retention;
        if (topic.Named<string>("Retention") is { } text
            && (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out retention) || retention <= TimeSpan.Zero))
        {
            Report("Retention", text, "use a duration of the form days.hours:minutes:seconds, such as '7.00:00:00'");
        }

        return new TopicSettingsSpec(partitions, replicationFactor, retention);

        void Report(string setting, string value, string remedy) =>
            context.Problems.Report(MessageRules.IllegalTopicSetting, context.Place(topic.LocateNamed(setting, context.Token)), setting, value, remedy);
    }
}
