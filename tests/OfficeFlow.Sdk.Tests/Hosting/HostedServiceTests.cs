using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeFlow.Sdk.Tests.Fakes;
using OfficeFlow.Serialization;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Hosting;

public sealed class HostedServiceTests : IAsyncDisposable
{
    private readonly Journal _journal = new();
    private readonly FakeRegistry _registry = new();
    private readonly FakeConsumer _consumer;
    private readonly FakeProducer _producer;
    private readonly HandlerScript _handler = new();

    public HostedServiceTests()
    {
        _consumer = new FakeConsumer(_journal);
        _producer = new FakeProducer(_journal);
    }

    public ValueTask DisposeAsync() => _producer.DisposeAsync();

    [Fact]
    public async Task Stop_Running_StopsTheConsumerBeforeTheProducer()
    {
        using IHost host = Build();
        await host.StartAsync();
        await _consumer.Assign(0);
        await host.StopAsync();

        Assert.True(_journal.IndexOf("close") >= 0);
        Assert.True(_journal.IndexOf("close") < _journal.IndexOf("producer stop"));
    }

    [Fact]
    public async Task ConsumerFails_Running_StopsTheHostAndStillFlushesTheProducer()
    {
        using IHost host = Build();
        await host.StartAsync();
        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        await _consumer.Fail(new ConsumeException(new ConsumeResult<byte[], byte[]>(), new Error(ErrorCode.Local_Fatal, "fenced", isFatal: true)));
        await Eventually.IsTrue(() => lifetime.ApplicationStopping.IsCancellationRequested, "the host stops");

        try
        {
            await host.StopAsync();
        }
        catch (Exception exception) when (exception is ConsumeException or AggregateException)
        {
            // Why it stopped may be told; what matters is that what was sent is waited for.
        }

        Assert.Equal(1, _producer.Stops);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Start_HandlersWithoutAGroup_Fails(string? group)
    {
        using IHost host = Build(group);

        var exception = await Assert.ThrowsAsync<OfficeFlowException>(() => host.StartAsync());
        Assert.Equal("OfficeFlow:Consumer:GroupId is empty but the service has handlers; set it to the service's consumer group.", exception.Message);
    }

    [Fact]
    public async Task Start_SchemaNotRegistered_FailsBeforeConsuming()
    {
        _registry[FakeRegistry.NoticeId] = "something else";
        using IHost host = Build();

        await Assert.ThrowsAsync<SchemaRegistryException>(() => host.StartAsync());
        Assert.Null(_consumer.Subscribed);
    }

    [Fact]
    public async Task Start_Handlers_SubscribesTheirTopics()
    {
        using IHost host = Build();
        await host.StartAsync();
        await Eventually.IsTrue(() => _consumer.Subscribed is not null, "the consumer subscribes");
        await host.StopAsync();

        Assert.Equal(["ticket.opened"], _consumer.Subscribed!);
    }

    private IHost Build(string? group = ConsumerScenario.Group)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "tickets", EnvironmentName = "Production" });
        builder.Services
            .AddSingleton<IRecordConsumerFactory>(_consumer)
            .AddSingleton<IRecordProducer>(_producer)
            .AddSingleton<ISchemaRegistry>(_registry)
            .AddSingleton(_handler);
        IOfficeFlowBuilder officeFlow = builder.Services.AddOfficeFlow(options =>
        {
            options.Kafka.BootstrapServers = "localhost:9092";
            options.SchemaRegistry.Url = "http://localhost:8081";
            options.Consumer.GroupId = group;
        });
        _ = officeFlow.AddHandler<TicketHandler, Ticket>();
        officeFlow.Messages.AddProduced<Notice>();
        return builder.Build();
    }
}
