using System.Diagnostics;
using System.Globalization;
using OfficeFlow.Consuming;
using Spectre.Console;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>Shows where the messages are: a table that moves on a terminal, a line a second elsewhere.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(1);

    /// <summary>Shows the progress until the run is over.</summary>
    public static async Task ShowAsync(Ledger ledger, OfficeFlowConsumer consumer, Stopwatch clock, Func<bool> isOver, TimeSpan refresh, CancellationToken cancellationToken)
    {
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            await AnsiConsole.Live(Table(ledger, consumer, clock)).StartAsync(async live =>
            {
                await WatchAsync(isOver, refresh, () => live.UpdateTarget(Table(ledger, consumer, clock)), cancellationToken);
            });
            return;
        }

        TimeSpan next = TimeSpan.Zero;
        await WatchAsync(
            isOver,
            refresh,
            () =>
            {
                if (clock.Elapsed >= next)
                {
                    next = clock.Elapsed + LineEvery;
                    Console.WriteLine(Line(ledger, consumer, clock));
                }
            },
            cancellationToken);
        Console.WriteLine(Line(ledger, consumer, clock));
    }

    private static async Task WatchAsync(Func<bool> isOver, TimeSpan refresh, Action show, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(refresh);
        do
        {
            show();
        }
        while (!isOver() && await timer.WaitForNextTickAsync(cancellationToken));

        show();
    }

    private static string Line(Ledger ledger, OfficeFlowConsumer consumer, Stopwatch clock) => string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.Elapsed.TotalSeconds,6:0.0} s   sent {ledger.SentCount,7:N0}   handled {ledger.HandledCount,7:N0}   retried {consumer.Statistics.Retried,5:N0}   dead letters {ledger.DeadLetteredCount,4:N0}   open {ledger.OpenCount,6:N0}");

    private static Table Table(Ledger ledger, OfficeFlowConsumer consumer, Stopwatch clock)
    {
        Table table = new Table().Border(TableBorder.Rounded)
            .Title($"[bold]Onboarding[/]  {clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s")
            .AddColumn("message")
            .AddColumn(new TableColumn("sent").RightAligned())
            .AddColumn(new TableColumn("handled").RightAligned())
            .AddColumn(new TableColumn("dead letters").RightAligned())
            .AddColumn(new TableColumn("open").RightAligned());
        foreach (LedgerLine line in ledger.Lines())
        {
            int open = line.Sent - line.Handled - line.DeadLettered;
            table.AddRow(
                Markup.Escape(line.MessageType),
                Number(line.Sent),
                $"[green]{Number(line.Handled)}[/]",
                line.DeadLettered > 0 ? $"[red]{Number(line.DeadLettered)}[/]" : "",
                open > 0 ? $"[yellow]{Number(open)}[/]" : "");
        }

        return table.Caption($"attempts that failed and were followed by another: {Number(consumer.Statistics.Retried)}");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
