using Microsoft.CodeAnalysis;
using OfficeFlow.Generators.Diagnostics;
using OfficeFlow.Generators.Model;
using OfficeFlow.Generators.Parsing;
using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Rules;

public class ParserTests
{
    /// <summary>An analyzer sees the generated half of a type too; it must judge what the generator saw.</summary>
    [Theory]
    [InlineData("public partial record Order(string Id, int? Number = null) { public List<Order> Parts { get; init; } = []; }")]
    [InlineData("public partial struct Order { public required string Id { get; init; } [AvroDecimal(9, 2)] public decimal Price; }")]
    [InlineData("public partial class Order { public Order(string id) => Id = id; [MessageKey] public string Id { get; } public string Upper => Id.ToUpper(); }")]
    public void Message_WithItsGeneratedHalf_IsParsedToTheSameSpec(string declaration)
    {
        GeneratorRun run = TestProject.Of("namespace Contoso;\n[OfficeFlowMessage(\"a\")] " + declaration).Generate();

        MessageSpec? before = Parse(run.Input);
        MessageSpec? after = Parse(run.Output);

        Assert.NotNull(before);
        Assert.Equal(before, after);
        Assert.Equal(before.GetHashCode(), after!.GetHashCode());
    }

    private static MessageSpec? Parse(Compilation compilation)
    {
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Contoso.Order")!;
        return MessageParser.Parse(type, type.FindAttribute(MetadataNames.MessageAttribute)!, compilation, new ProblemSink(), TestContext.Current.CancellationToken);
    }
}
