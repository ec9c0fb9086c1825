using Microsoft.CodeAnalysis;
using static OfficeFlow.Generators.Diagnostics.Rule;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>OFK1xxx: what is wrong with a message or its topic.</summary>
internal static class MessageRules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "OFK1001", "A message must be partial", "{0} '{1}' is not partial; add 'partial', so that the codec can be generated into it",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1001"));

    public static readonly DiagnosticDescriptor UnsupportedDeclaration = new(
        "OFK1002", "A message must be a concrete type that its assembly can use", "message '{0}' is {1}; {2}",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1002"));

    public static readonly DiagnosticDescriptor Inheritance = new(
        "OFK1003", "A message must not inherit", "{0} '{1}' inherits from '{2}'; repeat the members in '{1}', because Avro records have no inheritance",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1003"));

    public static readonly DiagnosticDescriptor NoMembers = new(
        "OFK1004", "A message must have a member", "{0} '{1}' has no public member that can be read and written; add one",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1004"));

    public static readonly DiagnosticDescriptor IllegalMessageType = new(
        "OFK1005", "A message type must be printable text", "message type '{0}' {1}; use a name such as 'employee.onboard'",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1005"));

    public static readonly DiagnosticDescriptor DuplicateMessageType = new(
        "OFK1006", "Message types must be unique", "message type '{0}' is used by '{1}' too; give each message its own type",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1006"), customTags: WholeCompilation);

    public static readonly DiagnosticDescriptor IllegalTopic = new(
        "OFK1007", "A topic must be legal and not reserved", "topic '{0}' {1}; {2}",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1007"));

    public static readonly DiagnosticDescriptor DuplicateSubject = new(
        "OFK1008", "Topics must not share a Schema Registry subject",
        "topic '{0}' has the subject '{1}', as has topic '{2}' of '{3}'; change one topic, because a subject holds one schema",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1008"), customTags: WholeCompilation);

    public static readonly DiagnosticDescriptor IllegalTopicSetting = new(
        "OFK1009", "A topic setting must be in its range", "topic setting '{0}' is '{1}'; {2}",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1009"));

    public static readonly DiagnosticDescriptor IllegalKey = new(
        "OFK1010", "A message key must be text, an id or a whole number",
        "key '{0}' has the type '{1}'; put [MessageKey] on a member of type string, Guid, int or long",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1010"));

    public static readonly DiagnosticDescriptor MultipleKeys = new(
        "OFK1011", "A message has at most one key", "key '{0}' is a second key beside '{1}'; keep [MessageKey] on one member",
        MessageCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1011"));

    public static readonly DiagnosticDescriptor QualifiedTopicName = new(
        "OFK1012", "Messages of one name get qualified members in OfficeFlowTopics",
        "message '{0}' has the same name as '{1}', so its topics are 'OfficeFlowTopics.{2}'; rename one message for a shorter name",
        MessageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK1012"), customTags: WholeCompilation);
}
