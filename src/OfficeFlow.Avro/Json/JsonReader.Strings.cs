using System.Text;

namespace OfficeFlow.Avro.Json;

/// <content>Strings and their escapes (RFC 8259, section 7).</content>
internal sealed partial class JsonReader
{
    private AvroJsonString ReadStringValue()
    {
        Mark start = Here();
        return new AvroJsonString(ReadString()) { Source = SpanFrom(start) };
    }

    private string ReadString()
    {
        _position++;
        int start = _position;
        while (_position < _text.Length && _text[_position] is not ('"' or '\\') && _text[_position] >= ' ')
        {
            _position++;
        }

        if (Peek() == '"')
        {
            return _text.Substring(start, _position++ - start);
        }

        var value = new StringBuilder(_text, start, _position - start, Math.Max(16, _position - start));
        while (Peek() != '"')
        {
            value.Append(Peek() == '\\' ? ReadEscape() : ReadPlain());
        }

        _position++;
        return value.ToString();
    }

    private char ReadPlain() => Peek() switch
    {
        EndOfText => throw Syntax("string has no end; close it with a double quote"),
        < ' ' => throw Syntax($"string has {Shown()} in it; write control characters as escapes, as in \\n"),
        _ => _text[_position++],
    };

    private char ReadEscape()
    {
        _position++;
        char escaped = Peek();
        if (escaped == 'u')
        {
            return ReadUnicodeEscape();
        }

        int index = "\"\\/bfnrt".IndexOf(escaped);
        if (index < 0 || escaped == EndOfText)
        {
            throw Syntax($"string has the escape '\\' {Shown()}; JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits");
        }

        _position++;
        return "\"\\/\b\f\n\r\t"[index];
    }

    private char ReadUnicodeEscape()
    {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++)
        {
            _position++;
            unit = (unit * 16) + Peek() switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => throw Syntax($"string has {Shown()} in a \\u escape; write four hexadecimal digits"),
            };
        }

        _position++;
        return (char)unit;
    }
}
