using Confluent.Kafka;

namespace OfficeFlow.Testing.Tests.Kafka;

public sealed class KafkaRequestJournalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journal_OfProduceThenCommit_HasThemInThatOrder()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        using var consumer = KafkaClients.Consumer(kafka.BootstrapServers, "readers");
        kafka.Journal.Start();

        await producer.SendAsync("orders", "dead letter");
        consumer.Commit([new TopicPartitionOffset("orders", 0, 1)]);

        var requests = kafka.Journal.Read();
        var produce = requests.Single(static request => request.Api == KafkaApi.Produce);
        var commit = requests.Single(static request => request.Api == KafkaApi.OffsetCommit);
        Assert.Equal(1, produce.BrokerId);
        Assert.True(produce.Elapsed < commit.Elapsed);
        Assert.True(requests.ToList().IndexOf(produce) < requests.ToList().IndexOf(commit));
        Assert.Equal(TimeSpan.Zero, requests[0].Elapsed);
    }

    [Fact]
    public async Task Journal_NotStarted_IsEmpty()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);

        await producer.SendAsync("orders", "unseen");

        Assert.Empty(kafka.Journal.Read());
    }

    [Fact]
    public async Task Journal_Stopped_KeepsWhatItHasAndTakesNoMore()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        kafka.Journal.Start();
        await producer.SendAsync("orders", "seen");

        kafka.Journal.Stop();
        var stopped = kafka.Journal.Read();
        await producer.SendAsync("orders", "unseen");
        kafka.Journal.Stop();

        Assert.Single(stopped, static request => request.Api == KafkaApi.Produce);
        Assert.Equal(stopped, kafka.Journal.Read());
    }

    [Fact]
    public async Task Journal_Cleared_GoesOnFromThere()
    {
        await using var kafka = await StartAsync();
        using var producer = KafkaClients.Producer(kafka.BootstrapServers);
        kafka.Journal.Start();
        await producer.SendAsync("orders", "forgotten");

        kafka.Journal.Clear();
        await producer.SendAsync("orders", "remembered");
        Assert.Single(kafka.Journal.Read(), static request => request.Api == KafkaApi.Produce);

        kafka.Journal.Stop();
        kafka.Journal.Clear();
        Assert.Empty(kafka.Journal.Read());
    }

    private static Task<EmbeddedKafka> StartAsync() =>
        EmbeddedKafka.StartAsync(new EmbeddedKafkaOptions { Topics = { new EmbeddedTopic("orders", 1) } }, Token);
}
