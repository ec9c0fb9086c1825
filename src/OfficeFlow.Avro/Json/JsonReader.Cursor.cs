namespace OfficeFlow.Avro.Json;

/// <content>The place in the text: moving on, counting lines, and saying what stands here.</content>
internal sealed partial class JsonReader
{
    /// <summary>Stands for "no more text"; a NUL in the text is an error in every place as well, so the two need no telling apart.</summary>
    private const char EndOfText = '\0';

    private char Peek() => _position < _text.Length ? _text[_position] : EndOfText;

    private void SkipWhiteSpace()
    {
        for (; _position < _text.Length; _position++)
        {
            char unit = _text[_position];
            if (unit == '\n' || (unit == '\r' && (_position + 1 == _text.Length || _text[_position + 1] != '\n')))
            {
                _line++;
                _lineStart = _position + 1;
            }
            else if (unit is not (' ' or '\t' or '\r'))
            {
                return;
            }
        }
    }

    /// <summary>Takes a punctuation mark if it is the next thing after white space.</summary>
    private bool TryTake(char mark)
    {
        SkipWhiteSpace();
        return TakeIf(mark);
    }

    private bool TakeIf(char unit)
    {
        if (Peek() != unit)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char mark, string place)
    {
        if (!TryTake(mark))
        {
            throw Syntax($"{place} has {Shown()} where '{mark}' is due; write '{mark}'{(mark is '}' or ']' ? " or ','" : string.Empty)}");
        }
    }

    private void TakeDigits()
    {
        int start = _position;
        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }

        if (_position == start)
        {
            throw Syntax($"number has {Shown()} where a digit is due; write at least one digit");
        }
    }

    private string Shown() => Peek() switch
    {
        EndOfText => _position < _text.Length ? "a NUL character" : "the end of the text",
        < ' ' and var control => $"the control character U+{(int)control:X4}",
        var unit when char.IsSurrogate(unit) => $"the code unit U+{(int)unit:X4}",
        var unit => $"'{unit}'",
    };

    private Mark Here() => new(_position, _line, _position - _lineStart + 1);

    private SourceSpan SpanFrom(Mark start) => new(start.Position, _position - start.Position, start.Line, start.Column);

    private SyntaxException Syntax(string message)
    {
        Mark here = Here();
        var place = new SourceSpan(here.Position, Math.Min(1, _text.Length - _position), here.Line, here.Column);
        return new SyntaxException(new SchemaError(message, place));
    }

    private readonly record struct Mark(int Position, int Line, int Column);

    /// <summary>Leaves the recursion at the first syntax error; it never leaves <see cref="Read"/>.</summary>
    private sealed class SyntaxException(SchemaError error) : Exception(error.Message)
    {
        public SchemaError Error { get; } = error;
    }
}
