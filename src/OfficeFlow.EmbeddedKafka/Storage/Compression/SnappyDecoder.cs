using System.Buffers.Binary;

namespace OfficeFlow.EmbeddedKafka.Storage.Compression;

/// <summary>Decodes snappy, plain (librdkafka) or in the blocks of snappy-java (Java clients).</summary>
internal static class SnappyDecoder
{
    private const int JavaHeaderSize = 16;

    private static ReadOnlySpan<byte> JavaMagic => [0x82, (byte)'S', (byte)'N', (byte)'A', (byte)'P', (byte)'P', (byte)'Y', 0];

    internal static byte[] Decode(ReadOnlySpan<byte> input, int maxSize)
    {
        if (!input.StartsWith(JavaMagic) || input.Length < JavaHeaderSize)
        {
            var plain = new DecodedBuffer(maxSize);
            DecodeBlock(input, plain);
            return plain.ToArray();
        }

        var output = new DecodedBuffer(maxSize);
        for (input = input[JavaHeaderSize..]; input.Length >= sizeof(int);)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(input);
            if (size < 0 || size > input.Length - sizeof(int))
            {
                throw new InvalidDataException("A snappy block is longer than its batch.");
            }

            output.StartBlock();
            DecodeBlock(input.Slice(sizeof(int), size), output);
            input = input[(sizeof(int) + size)..];
        }

        return output.ToArray();
    }

    private static void DecodeBlock(ReadOnlySpan<byte> input, DecodedBuffer output)
    {
        var position = 0;
        while (position < input.Length && (input[position++] & 0x80) != 0)
        {
            // the length of the decoded block: the buffer grows as needed instead
        }

        while (position < input.Length)
        {
            var tag = input[position++];
            if ((tag & 3) == 0)
            {
                var length = (tag >> 2) + 1;
                if (length > 60)
                {
                    length = ReadLittleEndian(input, ref position, length - 60) + 1;
                }

                output.AppendLiteral(input, position, length);
                position += length;
                continue;
            }

            var (copyLength, distance) = (tag & 3) switch
            {
                1 => (((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | ReadLittleEndian(input, ref position, 1)),
                2 => ((tag >> 2) + 1, ReadLittleEndian(input, ref position, 2)),
                _ => ((tag >> 2) + 1, ReadLittleEndian(input, ref position, 4)),
            };
            output.AppendCopy(distance, copyLength);
        }
    }

    private static int ReadLittleEndian(ReadOnlySpan<byte> input, ref int position, int count)
    {
        if (count > input.Length - position)
        {
            throw new InvalidDataException("A snappy block ends within an element.");
        }

        var value = 0;
        for (var index = 0; index < count; index++)
        {
            value |= input[position++] << (8 * index);
        }

        return value;
    }
}
