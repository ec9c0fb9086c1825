namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>Reads records one after the other; stops at the first that is damaged.</summary>
internal sealed class RecordReader(ReadOnlyMemory<byte> records)
{
    private int _position;

    internal bool TryRead(out StoredRecord record)
    {
        record = default;
        var start = _position;
        if (!TryReadVarint(out var length) || length < 0 || length > records.Length - _position)
        {
            return false;
        }

        var end = _position + (int)length;
        _position++; // attributes: unused
        if (!TryReadVarint(out var timestampDelta) || !TryReadVarint(out var offsetDelta) || !TryReadBytes(out var key) || !TryReadVarint(out var valueLength))
        {
            return false;
        }

        _position = end;
        record = new StoredRecord(records[start..end], timestampDelta, (int)offsetDelta, key, IsTombstone: valueLength < 0);
        return true;
    }

    private bool TryReadBytes(out ReadOnlyMemory<byte>? bytes)
    {
        bytes = null;
        if (!TryReadVarint(out var length) || length > records.Length - _position)
        {
            return false;
        }

        if (length >= 0)
        {
            bytes = records.Slice(_position, (int)length);
            _position += (int)length;
        }

        return true;
    }

    private bool TryReadVarint(out long value)
    {
        ulong raw = 0;
        for (var shift = 0; shift < 70 && _position < records.Length; shift += 7)
        {
            var next = records.Span[_position++];
            raw |= (ulong)(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
            {
                value = (long)(raw >> 1) ^ -(long)(raw & 1);
                return true;
            }
        }

        value = 0;
        return false;
    }
}
