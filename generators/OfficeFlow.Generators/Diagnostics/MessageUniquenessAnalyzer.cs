using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OfficeFlow.Generators.Model;
using OfficeFlow.Generators.Parsing;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>Judges the messages of an assembly together: types, subjects and names that must be distinct.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageUniquenessAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [MessageRules.DuplicateMessageType, MessageRules.DuplicateSubject, MessageRules.QualifiedTopicName];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var found = new ConcurrentBag<DeclaredMessage>();
            start.RegisterSymbolAction(symbol => Collect(symbol, found), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
                Judge(end, [.. found.OrderBy(static message => message.Spec.Name.MetadataName, StringComparer.Ordinal)]));
        });
    }

    private static void Collect(SymbolAnalysisContext context, ConcurrentBag<DeclaredMessage> found)
    {
        if (context.Symbol is INamedTypeSymbol type
            && type.FindAttribute(MetadataNames.MessageAttribute) is { } attribute
            && MessageParser.Parse(type, attribute, context.Compilation, new ProblemSink(), context.CancellationToken) is { } spec)
        {
            found.Add(new DeclaredMessage(
                spec,
                type.SourceLocation(),
                attribute.LocatePositional(0, context.CancellationToken),
                attribute.LocateNamed("Topic", context.CancellationToken)));
        }
    }

    private static void Judge(CompilationAnalysisContext context, DeclaredMessage[] messages)
    {
        foreach ((DeclaredMessage message, DeclaredMessage other) in Pairs(messages, static message => message.Spec.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(MessageRules.DuplicateMessageType, message.TypePlace, message.Spec.Type, other.DisplayName));
        }

        foreach ((DeclaredMessage message, DeclaredMessage other) in Pairs(messages, static message => message.Spec.Topic.Subject))
        {
            TopicSpec topic = message.Spec.Topic;
            context.ReportDiagnostic(Diagnostic.Create(
                MessageRules.DuplicateSubject, message.TopicPlace, topic.Text, topic.Subject, other.Spec.Topic.Text, other.DisplayName));
        }

        CatalogMessageSpec[] catalog = [.. messages.Select(static message => CatalogMessageSpec.From(message.Spec))];
        ILookup<string, CatalogMessageSpec> names = CatalogFactory.NameTopics(catalog).ToLookup(static message => message.Name.MetadataName);
        foreach ((DeclaredMessage message, DeclaredMessage other) in Pairs(messages, static message => message.Spec.Name.JoinedName))
        {
            string topicsName = names[message.Spec.Name.MetadataName].First().TopicsName;
            context.ReportDiagnostic(Diagnostic.Create(
                MessageRules.QualifiedTopicName, message.NamePlace, message.DisplayName, other.DisplayName, topicsName));
        }
    }

    // Each of several alike is shown with one other, so that the author sees both places.
    private static IEnumerable<(DeclaredMessage Message, DeclaredMessage Other)> Pairs(
        DeclaredMessage[] messages, Func<DeclaredMessage, string> key) => messages
        .GroupBy(key, StringComparer.Ordinal).Where(static group => group.Count() > 1)
        .SelectMany(static group => group.Select((message, position) => (message, position == 0 ? group.ElementAt(1) : group.First())));

    private sealed record DeclaredMessage(MessageSpec Spec, Location? NamePlace, Location? TypePlace, Location? TopicPlace)
    {
        public string DisplayName => Spec.Name.GlobalName.Replace("global::", "");
    }
}
