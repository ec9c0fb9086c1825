using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using OfficeFlow.Configuration;
using OfficeFlow.Consuming;
using OfficeFlow.Serialization;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>A whole consumer as <c>AddOfficeFlow</c> puts it together, on a fake client, producer and registry, with virtual time.</summary>
internal sealed class ConsumerScenario : IAsyncDisposable
{
    public const string DeadLetterTopic = "dlq.ticket.opened";
    public const string Group = "ticket-service";

    private readonly ServiceProvider _services;

    private ConsumerScenario(Action<OfficeFlowOptions>? configure, Action<IServiceCollection>? register)
    {
        Consumer = new FakeConsumer(Journal);
        Producer = new FakeProducer(Journal);
        var services = new ServiceCollection();
        register?.Invoke(services);
        _ = services
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IRecordConsumerFactory>(Consumer)
            .AddSingleton<IRecordProducer>(Producer)
            .AddSingleton<ISchemaRegistry>(Registry)
            .AddSingleton(Handler);
        IOfficeFlowBuilder builder = services.AddOfficeFlow(options =>
        {
            options.ServiceName = "tickets";
            options.Kafka.BootstrapServers = "localhost:9092";
            options.SchemaRegistry.Url = "http://localhost:8081";
            options.Consumer.GroupId = Group;
            options.Consumer.MaxConcurrency = 16;

            // Draining is the one wait in real time: a blocked poll thread cannot be woken by virtual time.
            options.Consumer.DrainTimeout = TimeSpan.FromMilliseconds(100);
            options.Retry.Jitter = 0;
            configure?.Invoke(options);
        });
        _ = builder.AddHandler<TicketHandler, Ticket>().AddHandler<GuardedHandler, Guarded>();
        builder.Messages.AddProduced<Notice>();
        _services = services.BuildServiceProvider();
        Subject = _services.GetRequiredService<OfficeFlowConsumer>();
    }

    public Journal Journal { get; } = new();

    public VirtualTime Time { get; } = new();

    public FakeConsumer Consumer { get; }

    public FakeProducer Producer { get; }

    public FakeRegistry Registry { get; } = new();

    public HandlerScript Handler { get; } = new();

    public OfficeFlowConsumer Subject { get; }

    public IServiceProvider Services => _services;

    public IMessagePublisher Publisher => _services.GetRequiredService<IMessagePublisher>();

    public FakeLogCollector Logs => _services.GetFakeLogCollector();

    /// <summary>Starts a consumer that owns partition 0.</summary>
    public static async Task<ConsumerScenario> StartAsync(Action<OfficeFlowOptions>? configure = null, Action<IServiceCollection>? register = null)
    {
        var scenario = new ConsumerScenario(configure, register);
        scenario.Subject.Start();
        await scenario.Consumer.Assign(0);
        return scenario;
    }

    public static byte[] TicketBytes(string? key, long number) => ConfluentFraming.Write(FakeRegistry.TicketId, new Ticket(key, (int)number));

    public static Headers Headers(params (string Name, string Value)[] headers)
    {
        var written = new Headers();
        foreach ((string name, string value) in headers)
        {
            written.Add(name, Encoding.UTF8.GetBytes(value));
        }

        return written;
    }

    /// <summary>Delivers one good record.</summary>
    public void Deliver(long offset, string? key = "key", int partition = 0) =>
        DeliverRaw(offset, key is null ? null : Encoding.UTF8.GetBytes(key), TicketBytes(key, offset), Headers((HeaderNames.MessageType, "ticket.opened")), partition);

    public void DeliverRaw(long offset, byte[]? key, byte[]? value, Headers? headers = null, int partition = 0, Timestamp? timestamp = null) =>
        Consumer.Deliver(Ticket.Topic, partition, offset, key, value, headers ?? [], timestamp ?? new Timestamp(Time.Start));

    public Task UntilStored(long offset, int partition = 0) =>
        Eventually.IsTrue(() => Consumer.Stored(partition) == offset, $"offset {offset} of partition {partition} stored, have {Consumer.Stored(partition)}");

    public Task UntilDeadLettered(int count) =>
        Eventually.IsTrue(() => Producer.Acknowledged.Count >= count, $"{count} dead letters, have {Producer.Acknowledged.Count}");

    public int LogCount(int eventId) => Logs.GetSnapshot().Count(record => record.Id.Id == eventId);

    public async ValueTask DisposeAsync()
    {
        // Virtual time must not keep a stop waiting: the deadline of the test is a real one.
        Task stop = Subject.StopAsync();
        await Eventually.IsTrue(
            () =>
            {
                Time.Advance(TimeSpan.FromSeconds(1));
                return stop.IsCompleted;
            },
            "the consumer stops");
        await _services.DisposeAsync();
    }
}
