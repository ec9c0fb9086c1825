using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OfficeFlow.Benchmarks.Generating;

/// <summary>A made-up project: messages of ten members and a handler for each, every type in a file of its own.</summary>
internal static class SourceOfMessages
{
    public static CSharpCompilation Compile(int count)
    {
        var trees = new List<SyntaxTree>(count * 2);
        for (int i = 0; i < count; i++)
        {
            trees.Add(CSharpSyntaxTree.ParseText(Message(i), path: $"Message{i}.cs"));
        }

        for (int i = 0; i < count; i++)
        {
            trees.Add(CSharpSyntaxTree.ParseText(Handler(i), path: $"Handler{i}.cs"));
        }

        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return CSharpCompilation.Create(
            "Bench",
            trees,
            platform.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Adds a character to the comment in a handler's body.</summary>
    public static SyntaxTree TypeOneCharacter(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SourceText text = tree.GetText(cancellationToken);
        int at = text.ToString().IndexOf("// here", StringComparison.Ordinal);
        return tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at + 3, 0), "x")));
    }

    private static string Message(int number)
    {
        StringBuilder members = new();
        for (int i = 0; i < 8; i++)
        {
            members.Append(CultureInfo.InvariantCulture, $"    public string Text{i} {{ get; init; }} = \"\";\n");
        }

        return $$"""
            namespace Bench;
            [OfficeFlow.OfficeFlowMessage("bench.message{{number}}", Topic = "bench.message{{number}}.{organizationId}")]
            public sealed partial record Message{{number}}
            {
                public required System.Guid Id { get; init; }
                public int? Count { get; init; }
            {{members}}
            }
            """;
    }

    private static string Handler(int number) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using OfficeFlow;
        namespace Bench;
        public sealed class Handler{{number}} : IMessageHandler<Message{{number}}>
        {
            public Task HandleAsync(Message{{number}} message, MessageContext context, CancellationToken cancellationToken)
            {
                // here
                return Task.CompletedTask;
            }
        }
        """;
}
