using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Hosting;
using OfficeFlow.Sdk.IntegrationTests.Clusters;
using OfficeFlow.Sdk.IntegrationTests.Scenarios;

namespace OfficeFlow.Sdk.IntegrationTests;

public sealed class ConsumeTests(TestCluster cluster)
{
    [Fact]
    public async Task Messages_ManyKeys_AreAllHandledInOrderByKey()
    {
        await using var scenario = new Scenario<Ordered>(cluster);
        IHost service = await scenario.StartServiceAsync(static async (_, _, _) => await Task.Yield());

        await Scenario<Ordered>.SendAsync(service, count: 5_000, keys: 100);

        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 5_000);
        Assert.Equal(0, scenario.Ledger.CountOutOfOrder());
        Assert.Equal(0, scenario.Ledger.Duplicates);
    }

    [Fact]
    public async Task Handler_FailsTwice_IsTriedAgainAndHandled()
    {
        await using var scenario = new Scenario<FailsTwice>(cluster);
        IHost service = await scenario.StartServiceAsync(static (_, context, _) => context.Attempt <= 2 ? throw new TimeoutException("busy") : Task.CompletedTask);

        await Scenario<FailsTwice>.SendAsync(service, count: 1, keys: 1);

        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 1);
        Assert.Equal([1, 2, 3], scenario.Ledger.AttemptsOf("key-0"));
    }

    [Fact]
    public async Task Handler_AlwaysFails_PutsTheRecordIntoTheDeadLetterTopicAsItWas()
    {
        await using var scenario = new Scenario<AlwaysFails>(cluster);
        IHost service = await scenario.StartServiceAsync(
            static (_, _, _) => throw new InvalidOperationException("never"), static options => options.Retry.MaxRetries = 1);
        await Scenario<AlwaysFails>.SendAsync(service, count: 1, keys: 1);

        ConsumeResult<byte[], byte[]> letter = Assert.Single(await scenario.ReadAsync(Scenario<AlwaysFails>.DeadLetterTopic, 1));
        ConsumeResult<byte[], byte[]> original = Assert.Single(await scenario.ReadAsync(Scenario<AlwaysFails>.Topic, 1));
        Assert.Equal(original.Message.Key, letter.Message.Key);
        Assert.Equal(original.Message.Value, letter.Message.Value);
        Assert.Equal(original.Message.Timestamp.UnixTimestampMs, letter.Message.Timestamp.UnixTimestampMs);
        Assert.Equal(Headers(original), Headers(letter).Take(original.Message.Headers.Count));
        Assert.Contains("dlq-reason=handler-failed", Headers(letter));
        Assert.Contains("dlq-attempts=2", Headers(letter));
        Assert.Contains($"dlq-original-topic={original.Topic}", Headers(letter));
        Assert.Contains($"dlq-original-offset={original.Offset.Value}", Headers(letter));
        Assert.Contains("dlq-error-message=never", Headers(letter));
    }

    [Fact]
    public async Task Records_NobodyCanRead_AreDeadLettersWithAReasonAndHoldNobodyUp()
    {
        await using var scenario = new Scenario<Unreadable>(cluster);
        IHost service = await scenario.StartServiceAsync();
        string type = ScenarioMessage<Unreadable>.Descriptor.Type;

        await scenario.SendRawAsync("garbage", "<xml/>"u8.ToArray(), (HeaderNames.MessageType, type));
        await scenario.SendRawAsync("unknown-schema", [0, 0x7F, 0xFF, 0xFF, 0xFF, 1], (HeaderNames.MessageType, type));
        await scenario.SendRawAsync("tombstone", null, (HeaderNames.MessageType, type));
        await Scenario<Unreadable>.SendAsync(service, count: 10, keys: 10);
        byte[] good = (await scenario.ReadAsync(Scenario<Unreadable>.Topic, 13)).First(static record => Encoding.UTF8.GetString(record.Message.Key).StartsWith("key-", StringComparison.Ordinal)).Message.Value;
        await scenario.SendRawAsync("unknown-type", good, (HeaderNames.MessageType, "somebody.else"));
        await scenario.SendRawAsync("truncated", good[..^1], (HeaderNames.MessageType, type));

        IReadOnlyList<ConsumeResult<byte[], byte[]>> letters = await scenario.ReadAsync(Scenario<Unreadable>.DeadLetterTopic, 5);
        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 10);
        Assert.Equal(
            ["garbage undecodable", "tombstone tombstone", "truncated undecodable", "unknown-schema schema-mismatch", "unknown-type unknown-type"],
            letters.Select(static letter => $"{Encoding.UTF8.GetString(letter.Message.Key)} {Reason(letter)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Context_OfAHandledMessage_SaysWhereItCameFrom()
    {
        await using var scenario = new Scenario<Context>(cluster);
        IHost service = await scenario.StartServiceAsync();

        PublishReceipt receipt = Assert.Single(await Scenario<Context>.SendAsync(service, count: 1, keys: 1));

        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 1);
        MessageContext context = Assert.Single(scenario.Ledger.Contexts);
        Assert.Equal((receipt.Topic, receipt.Partition, receipt.Offset, receipt.MessageId), (context.Topic, context.Partition, context.Offset, context.MessageId));
        Assert.Equal("key-0", context.Key);
        Assert.Equal(Scenario<Context>.Group, context.ConsumerGroup);
    }

    [Fact]
    public async Task Service_StoppedAndStartedManyTimes_HandlesEveryMessageOnce()
    {
        await using var scenario = new Scenario<Restarted>(cluster);
        IHost sender = scenario.BuildService();
        await scenario.CreateTopicsAsync();
        for (int round = 1; round <= 3; round++)
        {
            IHost service = await scenario.StartServiceAsync();
            await Scenario<Restarted>.SendAsync(sender, count: 300, keys: 30, from: (round - 1) * 300);
            await Eventually.TrueAsync(() => scenario.Ledger.HandledCount >= (round * 300) - 150);
            await service.StopAsync(TestContext.Current.CancellationToken);
        }

        await scenario.StartServiceAsync();
        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 900);
        Assert.Equal(0, scenario.Ledger.Duplicates);
        Assert.Equal(0, scenario.Ledger.CountOutOfOrder());
    }

    [Fact]
    public async Task Members_ComeAndGo_LoseNothing()
    {
        await using var scenario = new Scenario<Rebalanced>(cluster);
        IHost first = await scenario.StartServiceAsync();
        Task<PublishReceipt[]> sending = Scenario<Rebalanced>.SendAsync(first, count: 4_000, keys: 200);
        IHost second = await scenario.StartServiceAsync();
        IHost third = await scenario.StartServiceAsync();
        await sending;
        await second.StopAsync(TestContext.Current.CancellationToken);
        await Scenario<Rebalanced>.SendAsync(first, count: 1_000, keys: 200, from: 4_000);
        await third.StopAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => scenario.Ledger.HandledCount == 5_000);
    }

    private static List<string> Headers(ConsumeResult<byte[], byte[]> record) =>
        [.. record.Message.Headers.Select(static header => $"{header.Key}={Encoding.UTF8.GetString(header.GetValueBytes())}")];

    private static string Reason(ConsumeResult<byte[], byte[]> letter) => Encoding.UTF8.GetString(letter.Message.Headers.GetLastBytes(HeaderNames.DeadLetterReason));

    internal sealed class Ordered;

    internal sealed class FailsTwice;

    internal sealed class AlwaysFails;

    internal sealed class Unreadable;

    internal sealed class Context;

    internal sealed class Restarted;

    internal sealed class Rebalanced;
}
