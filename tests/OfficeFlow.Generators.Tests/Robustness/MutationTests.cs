using System.Globalization;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis.Diagnostics;
using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Robustness;

/// <summary>Half-typed code: the generator and the analyzers run while somebody types, so whatever the source is, they must not crash.</summary>
public class MutationTests
{
    private const string Source = """
        namespace Contoso.Hr;
        public enum Department : ulong { Engineering, Sales = 7, [AvroName("HumanResources")] Hr }
        public sealed record Address(string Street, string? Zip = null) { public Address? Next { get; init; } }
        public partial class Outer
        {
            [OfficeFlowMessage("employee.onboard", Version = "1.0", Topic = "employee.onboard.{organizationId}", PlainTopic = true)]
            [Topic(Partitions = 12, ReplicationFactor = 3, Retention = "7.00:00:00")]
            public sealed partial record Onboard([MessageKey] Guid Id, int Level = 3)
            {
                public required string Name { get; init; }
                [AvroDecimal(12, 2)] public decimal? Salary { get; init; } = 1.5m;
                public IReadOnlyList<Dictionary<string, List<Address?>>> Places { get; init; } = [];
                public Department[] Departments { get; set; } = [Department.Hr];
                public Department Main { get; set; } = Department.Sales;
                public float Share = 0.1f;
                public ReadOnlyMemory<byte>? Picture { get; init; }
            }
        }
        public abstract class Base<T> : IMessageHandler<T> { public abstract Task HandleAsync(T message, MessageContext context, CancellationToken cancellationToken); }
        public sealed class OnboardHandler : Base<Outer.Onboard> { public override Task HandleAsync(Outer.Onboard m, MessageContext c, CancellationToken t) => Task.CompletedTask; }
        """;

    private static readonly string[] Tokens =
        ["{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "?", "\"", ".", "=", "partial ", "record ", "struct ", "static ", "abstract ", "file ", "private ", "class ", "enum ",
            "T", "[OfficeFlowMessage(\"x\")]", "[OfficeFlowMessage]", "[MessageKey]", "[AvroName(null)]", "[AvroName(\"a.b.\")]", "[AvroDecimal]", "namespace X { ", "ref ", "required ", "dynamic ",
            "decimal", "Onboard", "Address", "IMessageHandler<", "object", "0", "-1", "null", "default", "\\", "\r\n", "\0", "🐘", "//", "/*", "#if X\n", "#nullable disable\n"];

    [Fact]
    public async Task Source_MutatedAtRandom_NeverCrashesAnything()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("OFFICEFLOW_SEED"), CultureInfo.InvariantCulture, out int given) ? given : RandomNumberGenerator.GetInt32(int.MaxValue);
        int count = int.TryParse(Environment.GetEnvironmentVariable("OFFICEFLOW_MUTATIONS"), CultureInfo.InvariantCulture, out int wanted) ? wanted : 100;
        TestContext.Current.TestOutputHelper!.WriteLine($"OFFICEFLOW_SEED={seed}");
#pragma warning disable CA5394 // A seeded test needs repeatable numbers, not secret ones.
        var random = new Random(seed);
#pragma warning restore CA5394
        for (int i = 0; i < count; i++)
        {
            string mutated = Mutate(Source, random);
            try
            {
                await AssertSurvives(TestProject.Of(mutated));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"OFFICEFLOW_SEED={seed}, mutation {i}:\n{mutated}", failure);
            }
        }
    }

    private static async Task AssertSurvives(TestProject project)
    {
        GeneratorRun run = project.Generate(); // checks CS8785 and that a second run is cached
        var crashes = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => crashes.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await run.Output.WithAnalyzers(Diagnose.Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(crashes);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
    }

#pragma warning disable CA5394 // A seeded test needs repeatable numbers, not secret ones.
    private static string Mutate(string source, Random random)
    {
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(source.Length);
            int length = Math.Min(random.Next(0, 12), source.Length - at);
            source = random.Next(4) switch
            {
                0 => source.Remove(at, length),
                1 => source.Insert(at, Tokens[random.Next(Tokens.Length)]),
                2 => source.Remove(at, length).Insert(at, Tokens[random.Next(Tokens.Length)]),
                _ => source.Insert(random.Next(source.Length), source.Substring(at, length * 10 > source.Length - at ? length : length * 10)),
            };
        }

        return source;
    }
#pragma warning restore CA5394
}
