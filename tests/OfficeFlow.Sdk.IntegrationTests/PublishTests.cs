using System.Buffers.Binary;
using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeFlow.Sdk.IntegrationTests.Clusters;
using OfficeFlow.Sdk.IntegrationTests.Scenarios;

namespace OfficeFlow.Sdk.IntegrationTests;

public sealed class PublishTests(TestCluster cluster)
{
    [Fact]
    public async Task Record_Published_HasFramingEnvelopeAndKeyOfThePlatform()
    {
        await using var scenario = new Scenario<PublishTests>(cluster);
        IHost service = scenario.BuildService();
        await scenario.CreateTopicsAsync();
        IMessagePublisher publisher = service.Services.GetRequiredService<IMessagePublisher>();
        var options = new PublishOptions { MessageId = "m-1", CorrelationId = "c-1", EmployeeId = "emp-1", Headers = [new MessageHeader("extra", "x"u8.ToArray())] };

        PublishReceipt receipt = await publisher.PublishAsync(
            new Destination(Scenario<PublishTests>.Topic, "org-456"), new ScenarioMessage<PublishTests>("key-1", 7), options, TestContext.Current.CancellationToken);

        ConsumeResult<byte[], byte[]> record = Assert.Single(await scenario.ReadAsync(Scenario<PublishTests>.Topic, 1));
        Assert.Equal((receipt.Partition, receipt.Offset), (record.Partition.Value, record.Offset.Value));
        Assert.Equal("key-1", Encoding.UTF8.GetString(record.Message.Key));
        Assert.Equal(0, record.Message.Value[0]);
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(record.Message.Value.AsSpan(1)) > 0);
        Assert.Equal([10, .. "key-1"u8, 14], record.Message.Value[5..]);
        Assert.Equal(
            [
                "message-id=m-1", $"message-type={ScenarioMessage<PublishTests>.Descriptor.Type}", "correlation-id=c-1", "source=integration-tests", "version=1.0",
                "organization-id=org-456", "employee-id=emp-1", "extra=x",
            ],
            record.Message.Headers.Select(static header => $"{header.Key}={Encoding.UTF8.GetString(header.GetValueBytes())}"));
    }

    // The partitions that kafkajs 2.2.4 chooses (murmur2, positive, modulo): the contract with the services that exist.
    [Theory]
    [InlineData("org-456", 1)]
    [InlineData("employee-1", 3)]
    [InlineData("ü-umlaut", 2)]
    public async Task Key_Published_GoesToThePartitionThatKafkajsChooses(string key, int partition)
    {
        await using var scenario = new Scenario<PublishPartition>(cluster);
        IHost service = scenario.BuildService();
        await scenario.CreateTopicsAsync();

        PublishReceipt receipt = await service.Services.GetRequiredService<IMessagePublisher>().PublishAsync(
            new Destination(Scenario<PublishPartition>.Topic), new ScenarioMessage<PublishPartition>(key, 1), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(partition, receipt.Partition);
    }

    [Fact]
    public async Task Message_LargerThanAllowed_IsRefusedBeforeItIsSent()
    {
        await using var scenario = new Scenario<PublishTests>(cluster);
        IHost service = scenario.BuildService();
        await scenario.CreateTopicsAsync();
        IMessagePublisher publisher = service.Services.GetRequiredService<IMessagePublisher>();

        PublishException refused = await Assert.ThrowsAsync<PublishException>(() => publisher.PublishAsync(
            new Destination(Scenario<PublishTests>.Topic), new ScenarioMessage<PublishTests>(new string('x', 1_000_001), 1), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(PublishOutcome.Failed, refused.Outcome);
        Assert.Contains("OfficeFlow:Producer:MaxMessageBytes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broker_OutOfReach_EndsEveryCallWithAnOutcome()
    {
        await using var scenario = new Scenario<PublishTests>(cluster);
        IHost service = scenario.BuildService(configure: static options =>
        {
            options.Kafka.BootstrapServers = "localhost:1";
            options.Producer.DeliveryTimeout = TimeSpan.FromSeconds(1);
        });
        IMessagePublisher publisher = service.Services.GetRequiredService<IMessagePublisher>();

        Task<PublishReceipt>[] calls =
        [
            .. Enumerable.Range(0, 100).Select(number => publisher.PublishAsync(
                new Destination(Scenario<PublishTests>.Topic), new ScenarioMessage<PublishTests>("key", number), cancellationToken: TestContext.Current.CancellationToken)),
        ];

        foreach (Task<PublishReceipt> call in calls)
        {
            PublishException failed = await Assert.ThrowsAsync<PublishException>(() => call.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
            Assert.Equal(PublishOutcome.Failed, failed.Outcome);
            Assert.Contains("OfficeFlow:Kafka:BootstrapServers", failed.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Names a topic of its own.</summary>
    internal sealed class PublishPartition;
}
