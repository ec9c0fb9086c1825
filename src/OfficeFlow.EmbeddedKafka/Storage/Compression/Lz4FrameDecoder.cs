using System.Buffers.Binary;

namespace OfficeFlow.EmbeddedKafka.Storage.Compression;

/// <summary>Decodes an LZ4 frame. Its own checksums are not looked at: the batch has one.</summary>
internal static class Lz4FrameDecoder
{
    private const uint Magic = 0x184D2204;
    private const int ContentSizeFlag = 0x08;
    private const int BlockChecksumFlag = 0x10;
    private const int IndependentBlocksFlag = 0x20;
    private const int DictionaryFlag = 0x01;
    private const uint PlainBlockFlag = 0x80000000;
    private const int MinMatch = 4;

    internal static byte[] Decode(ReadOnlySpan<byte> input, int maxSize)
    {
        if (input.Length < 7 || BinaryPrimitives.ReadUInt32LittleEndian(input) != Magic)
        {
            throw new InvalidDataException("The records are no LZ4 frame.");
        }

        var flags = input[4];
        var output = new DecodedBuffer(maxSize);
        var position = 7 + ((flags & ContentSizeFlag) != 0 ? 8 : 0) + ((flags & DictionaryFlag) != 0 ? 4 : 0);
        while (input.Length - position >= sizeof(uint))
        {
            var header = BinaryPrimitives.ReadUInt32LittleEndian(input[position..]);
            position += sizeof(uint);
            if (header == 0)
            {
                break;
            }

            var size = (int)(header & ~PlainBlockFlag);
            if (size > input.Length - position)
            {
                throw new InvalidDataException("An LZ4 block is longer than its batch.");
            }

            if ((flags & IndependentBlocksFlag) != 0)
            {
                output.StartBlock();
            }

            DecodeBlock(input.Slice(position, size), isPlain: (header & PlainBlockFlag) != 0, output);
            position += size + ((flags & BlockChecksumFlag) != 0 ? 4 : 0);
        }

        return output.ToArray();
    }

    private static void DecodeBlock(ReadOnlySpan<byte> block, bool isPlain, DecodedBuffer output)
    {
        if (isPlain)
        {
            output.AppendLiteral(block, 0, block.Length);
            return;
        }

        for (var position = 0; position < block.Length;)
        {
            var token = block[position++];
            var literal = ReadLength(block, ref position, token >> 4);
            output.AppendLiteral(block, position, literal);
            position += literal;

            // The last sequence of a block has no match.
            if (block.Length - position < 2)
            {
                return;
            }

            var distance = BinaryPrimitives.ReadUInt16LittleEndian(block[position..]);
            position += 2;
            output.AppendCopy(distance, ReadLength(block, ref position, token & 15) + MinMatch);
        }
    }

    private static int ReadLength(ReadOnlySpan<byte> block, ref int position, int length)
    {
        if (length < 15)
        {
            return length;
        }

        byte next;
        do
        {
            if (position == block.Length)
            {
                throw new InvalidDataException("An LZ4 block ends within a length.");
            }

            next = block[position++];
            length += next;
        }
        while (next == 255);

        return length;
    }
}
