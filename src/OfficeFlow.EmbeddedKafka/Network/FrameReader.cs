using System.Buffers;
using System.Buffers.Binary;
using OfficeFlow.EmbeddedKafka.Protocol;

namespace OfficeFlow.EmbeddedKafka.Network;

/// <summary>Cuts the bytes of a connection into frames, each with its length in front.</summary>
/// <remarks>
/// A length is a claim: memory is taken as bytes arrive, not as they are announced. The frame is valid until the next one is read, so a client cannot
/// send faster than it is answered. Used by one connection.
/// </remarks>
internal sealed class FrameReader(Stream stream, int maxSize) : IDisposable
{
    private const int FirstStep = 64 * 1_024;

    private readonly BufferedStream _stream = new(stream, FirstStep);
    private readonly byte[] _length = new byte[sizeof(int)];
    private byte[] _frame = ArrayPool<byte>.Shared.Rent(FirstStep);

    /// <summary>Reads the next frame.</summary>
    /// <returns>The frame, or null at the end of the connection.</returns>
    /// <exception cref="ProtocolException">The length is negative or larger than the broker takes.</exception>
    internal async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await _stream.ReadAtLeastAsync(_length, _length.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < _length.Length)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadInt32BigEndian(_length);
        if (size < 0 || size > maxSize)
        {
            throw new ProtocolException($"A request of {size} bytes came where at most {maxSize} are taken.");
        }

        for (var received = 0; received < size;)
        {
            EnsureRoom(received, size);
            var step = _frame.AsMemory(received, Math.Min(size, _frame.Length) - received);
            await _stream.ReadExactlyAsync(step, cancellationToken).ConfigureAwait(false);
            received += step.Length;
        }

        return _frame.AsMemory(0, size);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_frame);

    private void EnsureRoom(int received, int size)
    {
        if (received == _frame.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, 2L * _frame.Length));
            _frame.AsSpan(0, received).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_frame);
            _frame = larger;
        }
    }
}
