using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads a type with <c>[OfficeFlowMessage]</c>: symbols in, a spec of values out.</summary>
internal static class MessageParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>Parses one message.</summary>
    /// <param name="type">The type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="token">Ends the work.</param>
    /// <returns>The spec, or <see langword="null"/> when there was an error.</returns>
    public static MessageSpec? Parse(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, ProblemSink problems, CancellationToken token)
    {
        var context = new ParseContext(compilation, problems, type, token);
        bool isMessage = MessageDeclaration.Check(type, context);
        string? messageType = ParseMessageType(attribute, context);
        TopicSpec? topic = messageType is null ? null : TopicParser.Parse(attribute, messageType, context);
        TopicSettingsSpec settings = TopicParser.ParseSettings(type.FindAttribute(MetadataNames.TopicAttribute), context);
        KeySpec? key = KeyParser.Parse(type, context);
        if (isMessage)
        {
            RecordParser.Parse(type, "message", context.Graph.MethodSuffix(type.ToGlobalName(), ""), context);
        }

        if (problems.HasErrors || messageType is null || topic is null)
        {
            return null;
        }

        EquatableArray<RecordSpec> records = RecordCycles.Mark([.. context.Graph.Records]);
        EquatableArray<EnumSpec> enums = context.Graph.Enums.Values.OrderBy(static found => found.CSharpName, StringComparer.Ordinal).ToEquatableArray();
        return new MessageSpec(
            Name(type),
            type.DeclarationKeyword(),
            type.IsPublicAtEveryLevel(),
            messageType,
            attribute.Named<string>("Version") ?? "1.0",
            topic,
            settings,
            key,
            SchemaFactory.Create(records, enums),
            records,
            enums,
            CollectionFinder.Find(records));
    }

    private static string? ParseMessageType(AttributeData attribute, ParseContext context)
    {
        if (attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].Kind == TypedConstantKind.Error)
        {
            context.Problems.Fail(); // half typed: the compiler says so
            return null;
        }

        string? type = attribute.Positional<string>(0);
        string? flaw = type switch
        {
            null => "is null",
            _ when string.IsNullOrWhiteSpace(type) => "is empty",
            _ when type.Any(static letter => letter is < ' ' or > '~') => "has a character that is not printable ASCII",
            _ => null,
        };
        if (flaw is null)
        {
            return type;
        }

        context.Problems.Report(MessageRules.IllegalMessageType, context.Place(attribute.LocatePositional(0, context.Token)), type ?? "", flaw);
        return null;
    }

    private static TypeNameSpec Name(INamedTypeSymbol type)
    {
        var containers = new List<ContainerSpec>();
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Insert(0, new ContainerSpec(container.DeclarationKeyword(), container.Name));
        }

        string space = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString(NamespaceFormat);
        return new TypeNameSpec(space, containers.ToEquatableArray(), type.Name);
    }
}
