using System.Buffers.Binary;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(0x47455420)] // "GET "
    public async Task Frame_WithImpossibleLength_ClosesTheConnection(int length)
    {
        using var cluster = KafkaCluster.Start();
        using var client = new WireClient(cluster);
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);

        await client.SendAsync(bytes);

        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task ApiVersions_OfTheFuture_IsAnsweredInVersionZero()
    {
        using var cluster = KafkaCluster.Start();
        using var client = new WireClient(cluster);

        await client.SendAsync(WireClient.Request(ApiKey.ApiVersions, 99, 7, []));

        var answer = Assert.IsType<byte[]>(await client.ReceiveAsync());
        Assert.Equal(7, BinaryPrimitives.ReadInt32BigEndian(answer));
        Assert.Equal((short)ErrorCode.UnsupportedVersion, BinaryPrimitives.ReadInt16BigEndian(answer.AsSpan(4)));
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(answer.AsSpan(6)) > 20);
    }

    [Theory]
    [InlineData(ApiKey.Metadata, 99)]
    [InlineData((ApiKey)999, 0)]
    public async Task Request_ThatIsNotKnown_ClosesTheConnection(ApiKey api, short version)
    {
        using var cluster = KafkaCluster.Start();
        using var client = new WireClient(cluster);

        await client.SendAsync(WireClient.Request(api, version, 1, []));

        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task Requests_SentTogether_AreAnsweredInOrder()
    {
        using var cluster = KafkaCluster.Start();
        using var client = new WireClient(cluster);
        var together = Enumerable.Range(0, 50).SelectMany(static id => WireClient.Request(ApiKey.ApiVersions, 0, id, [])).ToArray();

        await client.SendAsync(together);

        for (var id = 0; id < 50; id++)
        {
            Assert.Equal(id, BinaryPrimitives.ReadInt32BigEndian(await client.ReceiveAsync()));
        }
    }

    [Fact]
    public async Task Frames_OfRandomBytes_NeverTakeTheClusterDown()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var cluster = KafkaCluster.Start(new KafkaClusterOptions { Topics = { new KafkaTopic("orders") } });
        var apis = Enum.GetValues<ApiKey>();

        for (var round = 0; round < 3_000; round++)
        {
            using var client = new WireClient(cluster);
            var body = new byte[random.Next(200)];
            random.NextBytes(body);
            if (random.Next(2) == 0)
            {
                // Small numbers get further than large ones: they are plausible lengths and counts.
                Array.ConvertAll(body, value => (byte)(value % 4)).CopyTo(body, 0);
            }

            await client.SendAsync(WireClient.Request(apis[random.Next(apis.Length)], (short)random.Next(14), round, body));
        }

        using var producer = cluster.Producer();
        Assert.Equal(0, (await producer.SendAsync("orders", "alive")).Offset.Value);
    }
}
