using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeFlow.Benchmarks.Reporting;
using OfficeFlow.Transport;

namespace OfficeFlow.Benchmarks.Producing;

/// <summary>Publishing 100 bytes with the full envelope, beside the raw client with equal settings, headers and bytes.</summary>
internal sealed class ProducerSuite : ISuite
{
    private const string Topic = "bench.payload";
    private const int Partitions = 12;
    private const int Callers = 1000;
    private const int Keys = 1000;

    private static readonly byte[] Payload = [.. Enumerable.Range(0, 92).Select(static i => (byte)i)];
    private static readonly string[] KeyTexts = [.. Enumerable.Range(0, Keys).Select(static i => $"key-{i:0000}")];
    private static readonly PayloadMessage[] Messages = [.. KeyTexts.Select(static key => new PayloadMessage(key, Payload))];

    public async Task<IReadOnlyList<Measurement>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        int operations = quick ? 50_000 : 100_000;
        int rounds = quick ? 5 : 11;
        await using BenchCluster cluster = await BenchCluster.StartAsync(cancellationToken);
        cluster.CreateTopic(Topic, Partitions);
        using IHost host = cluster.BuildService(static builder => builder.AddProducers());
        await host.StartAsync(cancellationToken);
        IPayloadMessageProducer producer = host.Services.GetRequiredService<IPayloadMessageProducer>();
        using IProducer<byte[], byte[]> raw = new ProducerBuilder<byte[], byte[]>(ClientConfiguration.ForProducer(cluster.Options())).Build();

        var contestants = new Dictionary<string, Func<int, Task>>
        {
            ["raw"] = i => SendRaw(raw, i),
            ["OfficeFlow"] = i => producer.SendAsync(Messages[i % Keys], cancellationToken),
        };
        List<Measurement> measurements = [];
        measurements.AddRange(await MeasureAsync("all at once", operations, rounds, contestants, AllAtOnceAsync));
        measurements.AddRange(await MeasureAsync("awaited by 1,000 callers", operations, rounds, contestants, ByCallersAsync));
        await host.StopAsync(cancellationToken);
        return measurements;
    }

    private static async Task<IEnumerable<Measurement>> MeasureAsync(
        string name, int operations, int rounds, Dictionary<string, Func<int, Task>> contestants, Func<int, Func<int, Task>, Task> shape)
    {
        var results = contestants.Keys.ToDictionary(static contestant => contestant, static _ => new List<Round>());
        for (int round = -1; round < rounds; round++)
        {
            // Contestants take turns, so that a slow minute of the machine hits all of them.
            foreach ((string contestant, Func<int, Task> send) in contestants)
            {
                Round measured = await Round.MeasureAsync(operations, () => shape(operations, send));
                if (round >= 0)
                {
                    results[contestant].Add(measured);
                }
            }
        }

        return results.Select(entry =>
        {
            var median = Round.Median(entry.Value);
            return new Measurement("producer", name, entry.Key, median.PerSecond, "msg/s", median.BytesPerOperation, IsLimit: entry.Key == "raw");
        });
    }

    private static Task AllAtOnceAsync(int operations, Func<int, Task> send)
    {
        var tasks = new Task[operations];
        for (int i = 0; i < operations; i++)
        {
            tasks[i] = send(i);
        }

        return Task.WhenAll(tasks);
    }

    private static Task ByCallersAsync(int operations, Func<int, Task> send) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (int i = caller; i < operations; i += Callers)
            {
                await send(i);
            }
        }));

    private static Task<DeliveryResult<byte[], byte[]>> SendRaw(IProducer<byte[], byte[]> raw, int i)
    {
        // What the envelope has: ids are new for every message, the rest is shared.
        byte[] value = new byte[5 + 1 + 8 + 2 + Payload.Length];
        Payload.CopyTo(value, value.Length - Payload.Length);
        return raw.ProduceAsync(Topic, new Message<byte[], byte[]>
        {
            Key = Encoding.UTF8.GetBytes(KeyTexts[i % Keys]),
            Value = value,
            Headers =
            [
                new Header(HeaderNames.MessageId, Encoding.UTF8.GetBytes(Guid.CreateVersion7().ToString())),
                new Header(HeaderNames.MessageType, TypeBytes),
                new Header(HeaderNames.CorrelationId, Encoding.UTF8.GetBytes(Guid.CreateVersion7().ToString())),
                new Header(HeaderNames.Source, TypeBytes),
                new Header(HeaderNames.Version, VersionBytes),
            ],
        });
    }

    private static readonly byte[] TypeBytes = "bench.payload"u8.ToArray();
    private static readonly byte[] VersionBytes = "1.0"u8.ToArray();
}
