using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Measurement = OfficeFlow.Benchmarks.Reporting.Measurement;

namespace OfficeFlow.Benchmarks.Codec;

/// <summary>Encoding and decoding beside hand-written code, by BenchmarkDotNet in this process.</summary>
internal sealed class CodecSuite : ISuite
{
    private const string Limit = "HandWritten";

    public Task<IReadOnlyList<Measurement>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(quick ? 100 : 250))
            .WithWarmupCount(quick ? 5 : 10)
            .WithIterationCount(quick ? 10 : 25);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        Summary summary = BenchmarkRunner.Run<CodecBenchmarks>(config);
        return Task.FromResult<IReadOnlyList<Measurement>>([.. summary.Reports.Select(ToMeasurement)]);
    }

    private static Measurement ToMeasurement(BenchmarkReport report)
    {
        string[] name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name.Split('_');
        return new Measurement(
            "codec",
            name[0],
            name[1],
            report.ResultStatistics?.Median ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} has no result."),
            "ns",
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,
            IsLimit: name[1] == Limit);
    }
}
