using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeFlow.Benchmarks.Producing;
using OfficeFlow.Benchmarks.Reporting;
using OfficeFlow.Configuration;
using OfficeFlow.Serialization;
using OfficeFlow.Transport;

namespace OfficeFlow.Benchmarks.Consuming;

/// <summary>Consuming 100 bytes with a handler that does nothing, in order by key, beside the raw client's loop that decodes and stores each offset.</summary>
internal sealed class ConsumerSuite : ISuite
{
    private const string Topic = "bench.payload";
    private const int Partitions = 12;
    private const int Keys = 1000;

    public async Task<IReadOnlyList<Measurement>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        int messages = quick ? 50_000 : 150_000;
        int rounds = quick ? 3 : 9;
        await using BenchCluster cluster = await BenchCluster.StartAsync(cancellationToken);
        cluster.CreateTopic(Topic, Partitions);
        await FillAsync(cluster, messages, cancellationToken);

        List<Round> raw = [];
        List<Round> officeFlow = [];
        for (int round = -1; round < rounds; round++)
        {
            Round limit = await Task.Run(() => ConsumeRaw(cluster.Options(), messages), cancellationToken);
            Round ours = await ConsumeAsync(cluster, messages, cancellationToken);
            if (round >= 0)
            {
                raw.Add(limit);
                officeFlow.Add(ours);
            }
        }

        return [ToMeasurement("raw", raw, isLimit: true), ToMeasurement("OfficeFlow", officeFlow, isLimit: false)];
    }

    private static async Task FillAsync(BenchCluster cluster, int messages, CancellationToken cancellationToken)
    {
        using IHost host = cluster.BuildService(static builder => builder.AddProducers());
        await host.StartAsync(cancellationToken);
        IPayloadMessageProducer producer = host.Services.GetRequiredService<IPayloadMessageProducer>();
        byte[] payload = [.. Enumerable.Range(0, 92).Select(static i => (byte)i)];
        await Task.WhenAll(Enumerable.Range(0, messages).Select(i => producer.SendAsync(new PayloadMessage($"key-{i % Keys:0000}", payload), cancellationToken)));
        await host.StopAsync(cancellationToken);
    }

    private static async Task<Round> ConsumeAsync(BenchCluster cluster, int messages, CancellationToken cancellationToken)
    {
        var arrivals = new Arrivals(messages);
        using IHost host = cluster.BuildService(builder =>
        {
            builder.Services.AddSingleton(arrivals);
            builder.AddHandlers();
        });
        await host.StartAsync(cancellationToken);
        await arrivals.Done.WaitAsync(cancellationToken);
        await host.StopAsync(cancellationToken);
        return new Round(arrivals.PerSecond, arrivals.BytesPerMessage);
    }

    private static Round ConsumeRaw(OfficeFlowOptions options, int messages)
    {
        var arrivals = new Arrivals(messages);
        using IConsumer<byte[], byte[]> consumer = new ConsumerBuilder<byte[], byte[]>(ClientConfiguration.ForConsumer(options)).Build();
        consumer.Subscribe(Topic);
        while (!arrivals.Done.IsCompleted)
        {
            ConsumeResult<byte[], byte[]>? result = consumer.Consume(TimeSpan.FromMilliseconds(100));
            if (result is not null)
            {
                var reader = new AvroReader(result.Message.Value.AsSpan(5), DecodeLimits.Default);
                _ = new PayloadMessage(reader.ReadString(), reader.ReadBytes());
                arrivals.Add();
                consumer.StoreOffset(result);
            }
        }

        consumer.Close();
        return new Round(arrivals.PerSecond, arrivals.BytesPerMessage);
    }

    private static Measurement ToMeasurement(string contestant, List<Round> rounds, bool isLimit)
    {
        var median = Round.Median(rounds);
        return new Measurement("consumer", "no-op handler, ordered by key", contestant, median.PerSecond, "msg/s", median.BytesPerOperation, isLimit);
    }
}
