using System.Buffers.Binary;
using System.Numerics;

namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>The Castagnoli checksum of record batches; one processor instruction for eight bytes where there is one.</summary>
internal static class Crc32C
{
    internal static uint Compute(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        }

        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
