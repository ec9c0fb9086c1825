using System.Diagnostics;

namespace OfficeFlow.Testing.Tests.Kafka;

/// <summary>The services beside the SDK are written with kafkajs 2.2.4: it must work with the embedded cluster too.</summary>
public sealed class KafkaJsTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task KafkaJs_OnTheEmbeddedCluster_ExchangesRecordsWithDotNet()
    {
        var folder = Directory.CreateTempSubdirectory("officeflow-kafkajs-");
        try
        {
            await RunOrSkipAsync("npm", ["install", "--no-audit", "--no-fund", "--silent", "kafkajs@2.2.4"], folder.FullName);
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Kafka", "exchange.js"), Path.Combine(folder.FullName, "exchange.js"));
            await using var kafka = await EmbeddedKafka.StartAsync(
                new EmbeddedKafkaOptions { Brokers = 2, Topics = { new EmbeddedTopic("exchange", 1) } }, TestContext.Current.CancellationToken);
            using var producer = KafkaClients.Producer(kafka.BootstrapServers);
            await producer.SendAsync("exchange", "from .NET");

            var (exitCode, output, errors) = await RunAsync("node", ["exchange.js", kafka.BootstrapServers], folder.FullName);

            Assert.True(exitCode == 0, errors);
            Assert.Equal("""{"controller":1,"values":["from .NET","from kafkajs"]}""", output.Trim());
            using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
            var record = consumer.At("exchange", offset: 1).Take(1)[0];
            Assert.Equal(("js", "from kafkajs", "origin"), (record.Message.Key, record.Message.Value, Assert.Single(record.Message.Headers).Key));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunOrSkipAsync(string command, string[] arguments, string folder)
    {
        try
        {
            var (exitCode, _, errors) = await RunAsync(command, arguments, folder);
            Assert.SkipUnless(exitCode == 0, $"'{command}' cannot install kafkajs here: {errors}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"'{command}' is not installed; install Node.js to run the kafkajs exchange.");
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string command, string[] arguments, string folder)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
