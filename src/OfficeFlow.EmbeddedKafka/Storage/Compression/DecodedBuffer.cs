namespace OfficeFlow.EmbeddedKafka.Storage.Compression;

/// <summary>The output of a decoder: literals and copies of what is already there, within a limit.</summary>
internal sealed class DecodedBuffer(int maxSize)
{
    private byte[] _buffer = new byte[4_096];
    private int _length;
    private int _blockStart;

    internal byte[] ToArray() => _buffer[.._length];

    /// <summary>Begins a block that does not refer to the one before.</summary>
    internal void StartBlock() => _blockStart = _length;

    internal void AppendLiteral(ReadOnlySpan<byte> input, int position, int length)
    {
        if (length < 0 || length > input.Length - position)
        {
            throw new InvalidDataException("Compressed records end within a literal.");
        }

        Reserve(length);
        input.Slice(position, length).CopyTo(_buffer.AsSpan(_length));
        _length += length;
    }

    internal void AppendCopy(int distance, int length)
    {
        if (distance <= 0 || distance > _length - _blockStart)
        {
            throw new InvalidDataException("Compressed records refer to a place before their beginning.");
        }

        // Byte by byte: the copy may overlap its source, which is how runs are written.
        Reserve(length);
        for (var index = 0; index < length; index++, _length++)
        {
            _buffer[_length] = _buffer[_length - distance];
        }
    }

    private void Reserve(int count)
    {
        var required = _length + (long)count;
        if (required > maxSize)
        {
            throw new InvalidDataException($"Compressed records inflate to more than {maxSize} bytes.");
        }

        if (required > _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(maxSize, Math.Max(required, 2L * _buffer.Length)));
        }
    }
}
