using System.Diagnostics;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OfficeFlow.Consuming;
using OfficeFlow.Platform;
using OfficeFlow.Topics;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>One run from start to books: cluster, service, workload, and the wait until every message is accounted for.</summary>
internal static class OnboardingRun
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs and prints the result as the last line.</summary>
    /// <returns>The exit code: 0 when every message is accounted for, 1 when not.</returns>
    public static async Task<int> RunAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using RunCluster cluster = await RunCluster.StartAsync(settings, cancellationToken);
        var ledger = new Ledger();
        using IHost host = BuildService(settings, cluster, ledger);
        await CreateTopicsAsync(host.Services, settings, cancellationToken);
        await host.StartAsync(cancellationToken);

        using var watching = new CancellationTokenSource();
        Task watcher = new DeadLetterWatcher(cluster.ConsumerConfig($"onboarding-watcher-{Guid.NewGuid():N}"), DeadLetterTopics(host.Services), ledger).RunAsync(watching.Token);
        using IProducer<byte[], byte[]> stranger = new ProducerBuilder<byte[], byte[]>(cluster.ProducerConfig()).SetLogHandler(static (_, _) => { }).Build();
        var workload = new Workload(host.Services.GetRequiredService<IEmployeeOnboardProducer>(), stranger, ledger);
        OfficeFlowConsumer consumer = host.Services.GetRequiredService<OfficeFlowConsumer>();

        Task sending = workload.RunAsync(settings.Messages, settings.Organizations, cancellationToken);
        await ProgressView.ShowAsync(ledger, consumer, clock, () => IsOver(sending, ledger, clock, settings), Refresh, cancellationToken);
        if (sending.IsCompleted)
        {
            await sending;
        }

        await watching.CancelAsync();
        await watcher;
        await host.StopAsync(CancellationToken.None);

        var result = new RunResult(
            ledger.SentCount, ledger.HandledCount, consumer.Statistics.Retried, ledger.DeadLetteredCount, ledger.OpenCount, clock.Elapsed.TotalSeconds);
        Console.WriteLine(result.ToJson());
        return result.Lost == 0 && sending.IsCompletedSuccessfully ? 0 : 1;
    }

    private static IHost BuildService(RunSettings settings, RunCluster cluster, Ledger ledger)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "onboarding-sample" });
        if (settings.Verbose)
        {
            builder.Logging.AddConsole(static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        builder.Services.AddSingleton(ledger);
        IOfficeFlowBuilder officeFlow = builder.Services
            .AddOfficeFlow(static options =>
            {
                options.Consumer.GroupId = "onboarding-sample";
                options.Consumer.MaxConcurrency = 64;
                options.Producer.Linger = TimeSpan.FromMilliseconds(1);
                options.Retry.InitialDelay = TimeSpan.FromMilliseconds(200);
                options.SchemaRegistry.AutoRegister = true;
                options.Topics.CreateMissing = true;
            })
            .AddProducers()
            .AddHandlers();
        cluster.Configure(officeFlow);
        builder.Services.AddSingleton<IMessagePublisher, LedgerPublisher>();
        return builder.Build();
    }

    // Consumers find new organizations by themselves at their next look; created before the start, nobody waits for that.
    private static async Task CreateTopicsAsync(IServiceProvider services, RunSettings settings, CancellationToken cancellationToken)
    {
        TopicManager topics = services.GetRequiredService<TopicManager>();
        for (int number = 0; number < settings.Organizations; number++)
        {
            await topics.CreateOrganizationTopicsAsync(Workload.OrganizationId(number), cancellationToken);
        }

        await topics.CreateServiceTopicsAsync(cancellationToken);
    }

    private static string[] DeadLetterTopics(IServiceProvider services) =>
        [.. services.GetRequiredService<HandlerTable>().Registrations.Select(static handler => handler.Message.Topic.DeadLetterTopic)];

    private static bool IsOver(Task sending, Ledger ledger, Stopwatch clock, RunSettings settings) =>
        sending.IsFaulted || clock.Elapsed > settings.TimeLimit || (sending.IsCompleted && ledger.OpenCount == 0);
}
