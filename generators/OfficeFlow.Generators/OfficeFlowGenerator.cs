using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Emitting;
using OfficeFlow.Generators.Model;
using OfficeFlow.Generators.Parsing;

namespace OfficeFlow.Generators;

/// <summary>Writes codecs, typed producers, topic names and dispatch tables for <c>[OfficeFlowMessage]</c> types and their handlers.</summary>
/// <remarks>It reports nothing: the analyzers run the same parsers and do. What cannot be parsed is left out, the rest is generated.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OfficeFlowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        IncrementalValueProvider<CompilationFacts> facts = context.CompilationProvider
            .Select(CompilationFactsParser.Parse).WithTrackingName(TrackingNames.CompilationFacts);
        IncrementalValueProvider<BuildProperties> properties = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildPropertiesParser.Parse(options.GlobalOptions)).WithTrackingName(TrackingNames.BuildProperties);
        IncrementalValueProvider<AssemblySpec> assembly = facts.Combine(properties)
            .Select(static (pair, _) => new AssemblySpec(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Assembly);

        IncrementalValuesProvider<MessageSpec> messages = context.SyntaxProvider
            .ForAttributeWithMetadataName(MetadataNames.MessageAttribute, static (node, _) => node is TypeDeclarationSyntax, ParseMessage)
            .Where(static message => message is not null).Select(static (message, _) => message!).WithTrackingName(TrackingNames.Messages);
        IncrementalValuesProvider<HandlerSpec> handlers = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => HandlerParser.IsCandidate(node), ParseHandlers)
            .SelectMany(static (handlers, _) => handlers).WithTrackingName(TrackingNames.Handlers);

        // One file for each message: an edit of one rewrites no other.
        IncrementalValueProvider<EquatableArray<string>> clashes = messages
            .Select(static (message, _) => message.Name.MetadataName).Collect()
            .Select(static (names, _) => HintNames.FindClashes(names)).WithTrackingName(TrackingNames.HintNameClashes);
        IncrementalValuesProvider<MessageFileSpec> files = messages.Combine(assembly).Combine(clashes)
            .Select(static (parts, _) => MessageFileSpec.Join(parts.Left.Left, parts.Left.Right, parts.Right)).WithTrackingName(TrackingNames.MessageFiles)
            .Where(static file => file is not null)!;
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, MessageEmitter.Emit(file.Message, file.Properties)));

        // The files of the assembly know the messages' names and topics only: an edit of a member does not reach them.
        IncrementalValueProvider<CatalogSpec> catalog = messages
            .Select(static (message, _) => CatalogMessageSpec.From(message)).WithTrackingName(TrackingNames.CatalogMessages).Collect()
            .Combine(handlers.Collect()).Combine(assembly)
            .Select(static (parts, _) => CatalogFactory.Create(parts.Right, parts.Left.Left, parts.Left.Right)).WithTrackingName(TrackingNames.Catalog);
        context.RegisterSourceOutput(catalog, EmitCatalog);
    }

    private static MessageSpec? ParseMessage(GeneratorAttributeSyntaxContext context, CancellationToken token)
    {
        // An attribute that stands on two halves of a type is an error of the compiler's; the type is parsed once all the same.
        bool isFirst = context.TargetSymbol.FindAttribute(MetadataNames.MessageAttribute)?.ApplicationSyntaxReference is { } first
            && context.TargetNode.SyntaxTree == first.SyntaxTree && context.TargetNode.FullSpan.Contains(first.Span);
        return isFirst && context.TargetSymbol is INamedTypeSymbol type
            ? MessageParser.Parse(type, context.Attributes[0], context.SemanticModel.Compilation, new ProblemSink(), token)
            : null;
    }

    private static EquatableArray<HandlerSpec> ParseHandlers(GeneratorSyntaxContext context, CancellationToken token) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, token) is INamedTypeSymbol type
        && HandlerParser.IsFirstDeclaration(type, context.Node, token)
            ? HandlerParser.Parse(type, context.SemanticModel.Compilation, new ProblemSink(), token)
            : default;

    private static void EmitCatalog(SourceProductionContext output, CatalogSpec catalog)
    {
        if (!catalog.Facts.CanGenerate)
        {
            return;
        }

        output.AddSource(HintNames.Extensions, ExtensionsEmitter.Emit(catalog));
        if (!catalog.IsEmpty)
        {
            output.AddSource(HintNames.Registration, RegistrationEmitter.Emit(catalog));
        }

        if (catalog.Messages.Count > 0)
        {
            output.AddSource(HintNames.Topics, TopicsEmitter.Emit(catalog));
            output.AddSource(HintNames.Catalog, CatalogEmitter.Emit(catalog));
        }
    }
}
