using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>Judges each message by itself: its declaration, its topic and its key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageAnalyzer : MessageParserAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        MessageRules.NotPartial, MessageRules.UnsupportedDeclaration, MessageRules.Inheritance, MessageRules.NoMembers, MessageRules.IllegalMessageType,
        MessageRules.IllegalTopic, MessageRules.IllegalTopicSetting, MessageRules.IllegalKey, MessageRules.MultipleKeys,
    ];
}
