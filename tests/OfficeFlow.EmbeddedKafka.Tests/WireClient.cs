using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace OfficeFlow.EmbeddedKafka.Tests;

/// <summary>A connection without a client behind it: sends whatever bytes a test wants.</summary>
internal sealed class WireClient : IDisposable
{
    private readonly TcpClient _client = new();

    internal WireClient(KafkaCluster cluster)
    {
        _client.Connect(IPEndPoint.Parse(cluster.BootstrapServers.Split(',')[0]));
        _client.NoDelay = true;
    }

    internal static byte[] Frame(ReadOnlySpan<byte> body)
    {
        var frame = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, body.Length);
        body.CopyTo(frame.AsSpan(sizeof(int)));
        return frame;
    }

    /// <summary>A request with client id "t", not flexible.</summary>
    internal static byte[] Request(ApiKey api, short version, int correlationId, ReadOnlySpan<byte> body)
    {
        var request = new byte[11 + body.Length];
        BinaryPrimitives.WriteInt16BigEndian(request, (short)api);
        BinaryPrimitives.WriteInt16BigEndian(request.AsSpan(2), version);
        BinaryPrimitives.WriteInt32BigEndian(request.AsSpan(4), correlationId);
        BinaryPrimitives.WriteInt16BigEndian(request.AsSpan(8), 1);
        request[10] = (byte)'t';
        body.CopyTo(request.AsSpan(11));
        return Frame(request);
    }

    internal async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);

    /// <summary>The next answer, or null when the broker closes the connection.</summary>
    internal async Task<byte[]?> ReceiveAsync()
    {
        using var deadline = new CancellationTokenSource(Eventually.Deadline);
        try
        {
            var length = new byte[sizeof(int)];
            await _client.GetStream().ReadExactlyAsync(length, deadline.Token);
            var answer = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            await _client.GetStream().ReadExactlyAsync(answer, deadline.Token);
            return answer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();
}
