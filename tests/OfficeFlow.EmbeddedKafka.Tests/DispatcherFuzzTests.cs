using System.Buffers.Binary;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Faults;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class DispatcherFuzzTests
{
    private const int Rounds = 100_000;

    /// <summary>Whatever arrives, the dispatcher answers, waits, or says that it is no request: nothing else is ever thrown.</summary>
    [Fact]
    public async Task Frames_OfPlausibleBytes_ThrowNothingButTheProtocolsException()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var cluster = new ClusterState([new BrokerNode(1, "127.0.0.1")], TimeProvider.System);
        _ = cluster.CreateTopic("t", partitions: 2, replicationFactor: 1);
        var apis = new ApiCatalogue(new RequestHandlers(cluster));
        var dispatcher = new RequestDispatcher(cluster, apis, new FaultPlan(), new RequestJournal(TimeProvider.System));
        var known = Enum.GetValues<ApiKey>().Select(apis.Find).OfType<ApiDefinition>().ToArray();
        using var stop = new CancellationTokenSource();
        var (answered, refused, waiting) = (0, 0, 0);

        for (var round = 0; round < Rounds; round++)
        {
            var frame = PlausibleFrame(random, known[random.Next(known.Length)]);
            try
            {
                var answer = dispatcher.DispatchAsync(cluster.Brokers[0], "/127.0.0.1", frame, stop.Token);
                if (!answer.IsCompleted)
                {
                    waiting++;
                    continue;
                }

                (await answer).Frame?.Dispose();
                answered++;
            }
            catch (ProtocolException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, round {round}, frame {Convert.ToHexString(frame)}: {exception}");
            }
        }

        await stop.CancelAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{answered} answered, {refused} refused, {waiting} waiting");
        Assert.True(answered > Rounds / 20, "The frames are not plausible enough to reach the handlers.");
    }

    private static byte[] PlausibleFrame(Random random, ApiDefinition api)
    {
        var version = (short)random.Next(api.FirstVersion, api.LastVersion + 1);
        var body = new byte[random.Next(120)];
        for (var index = 0; index < body.Length; index++)
        {
            // Mostly zeros and small counts, the topic's name now and then, seldom anything.
            body[index] = random.Next(10) switch
            {
                < 5 => 0,
                < 7 => (byte)random.Next(4),
                < 8 => (byte)'t',
                < 9 => 0xFF,
                _ => (byte)random.Next(256),
            };
        }

        var header = new byte[api.IsFlexible(version) ? 11 : 10];
        BinaryPrimitives.WriteInt16BigEndian(header, (short)api.Api);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(2), version);
        return [.. header, .. body];
    }
}
