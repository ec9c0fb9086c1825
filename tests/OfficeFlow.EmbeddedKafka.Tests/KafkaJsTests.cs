using System.ComponentModel;
using System.Diagnostics;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>The habits of kafkajs, the client of Node services; skipped where Node or the package cannot be had.</summary>
public sealed class KafkaJsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "kafkajs");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task KafkaJs_AdminProduceConsumeTransact_Works(int brokers)
    {
        await InstallAsync();
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Brokers = brokers });

        var (exitCode, output) = await RunAsync("node", $"conformance.js {cluster.BootstrapServers}");

        Assert.True(exitCode == 0, output);
        Assert.Contains("ok cleanup", output, StringComparison.Ordinal);
    }

    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "kafkajs")))
        {
            return;
        }

        var (exitCode, output) = await RunAsync("npm", "ci --no-audit --no-fund");
        Assert.SkipUnless(exitCode == 0, $"kafkajs cannot be installed here: {output}");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string arguments)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            await using var killing = deadline.Token.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception exception)
        {
            return (-1, $"'{program}' does not run: {exception.Message}");
        }
    }
}
