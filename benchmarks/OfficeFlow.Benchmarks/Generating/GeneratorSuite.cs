using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeFlow.Benchmarks.Reporting;
using OfficeFlow.Generators;

namespace OfficeFlow.Benchmarks.Generating;

/// <summary>What the generator costs: a cold run over 500 messages with 500 handlers, and one more keystroke in a handler's body.</summary>
internal sealed class GeneratorSuite : ISuite
{
    private const int Messages = 500;

    public Task<IReadOnlyList<Measurement>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        int rounds = quick ? 3 : 9;
        List<double> cold = [];
        List<double> keystroke = [];
        long coldBytes = 0;
        long keystrokeBytes = 0;
        for (int round = -1; round < rounds; round++)
        {
            CSharpCompilation compilation = SourceOfMessages.Compile(Messages);
            GeneratorDriver driver = CSharpGeneratorDriver.Create(new OfficeFlowGenerator());
            (double coldTime, coldBytes, driver) = Time(driver, compilation, cancellationToken);

            SyntaxTree edited = compilation.SyntaxTrees[^1];
            CSharpCompilation typed = compilation.ReplaceSyntaxTree(edited, SourceOfMessages.TypeOneCharacter(edited, cancellationToken));
            (double typedTime, keystrokeBytes, _) = Time(driver, typed, cancellationToken);
            if (round >= 0)
            {
                cold.Add(coldTime);
                keystroke.Add(typedTime);
            }
        }

        return Task.FromResult<IReadOnlyList<Measurement>>(
        [
            new Measurement("generator", "500 messages cold", "OfficeFlow", Median(cold), "ms", coldBytes, IsLimit: false),
            new Measurement("generator", "a keystroke in a handler", "OfficeFlow", Median(keystroke), "ms", keystrokeBytes, IsLimit: false),
        ]);
    }

    private static (double Milliseconds, long Bytes, GeneratorDriver Driver) Time(GeneratorDriver driver, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        GeneratorDriver after = driver.RunGenerators(compilation, cancellationToken);
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (milliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes, after);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
