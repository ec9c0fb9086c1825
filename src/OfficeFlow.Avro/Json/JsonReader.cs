namespace OfficeFlow.Avro.Json;

/// <summary>
/// Reads RFC 8259 JSON into values that know their place. Syntax errors end the reading; duplicate keys are reported and reading goes on,
/// because the rest of a schema can still be judged. Text from outside never costs more than the limits allow.
/// </summary>
internal sealed partial class JsonReader
{
    private readonly string _text;
    private readonly int _maxDepth;
    private readonly List<SchemaError> _errors;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _depth;

    private JsonReader(string text, int maxDepth, List<SchemaError> errors)
    {
        _text = text;
        _maxDepth = maxDepth;
        _errors = errors;
    }

    /// <summary>Reads one JSON value that fills the whole text.</summary>
    /// <returns>The value, or null after a syntax error, which is then the last of <paramref name="errors"/>.</returns>
    public static AvroJson? Read(string text, AvroSchemaParserOptions options, List<SchemaError> errors)
    {
        if (text.Length > options.MaxLength)
        {
            string message = $"text of {text.Length} characters is longer than the limit of {options.MaxLength}; raise MaxLength if it is trusted";
            errors.Add(new SchemaError(message, new SourceSpan(0, 0, 1, 1)));
            return null;
        }

        try
        {
            return new JsonReader(text, options.MaxJsonDepth, errors).ReadDocument();
        }
        catch (SyntaxException exception)
        {
            errors.Add(exception.Error);
            return null;
        }
    }

    private AvroJson ReadDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
        {
            _position = _lineStart = 1; // a byte-order mark is no column
        }

        SkipWhiteSpace();
        AvroJson value = ReadValue();
        SkipWhiteSpace();
        return _position == _text.Length ? value : throw Syntax($"text {Shown()} follows the end of the value; remove it");
    }

    private AvroJson ReadValue() => Peek() switch
    {
        '{' => ReadObject(),
        '[' => ReadArray(),
        '"' => ReadStringValue(),
        't' => ReadLiteral("true", span => new AvroJsonBoolean(true) { Source = span }),
        'f' => ReadLiteral("false", span => new AvroJsonBoolean(false) { Source = span }),
        'n' => ReadLiteral("null", span => new AvroJsonNull { Source = span }),
        '-' or (>= '0' and <= '9') => ReadNumber(),
        _ => throw Syntax($"text {Shown()} is not a JSON value; write an object, array, string, number, true, false or null"),
    };

    private AvroJsonObject ReadObject()
    {
        Mark start = Enter();
        List<AvroJsonMember> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        if (!TryTake('}'))
        {
            do
            {
                SkipWhiteSpace();
                AvroJsonMember member = ReadMember();
                if (names.Add(member.Name))
                {
                    members.Add(member);
                }
                else
                {
                    _errors.Add(new SchemaError($"key '{member.Name}' appears twice in one object; keep one of them", member.NameSource!.Value));
                }
            }
            while (TryTake(','));
            Expect('}', "object");
        }

        _depth--;
        return new AvroJsonObject(members) { Source = SpanFrom(start) };
    }

    private AvroJsonMember ReadMember()
    {
        if (Peek() != '"')
        {
            throw Syntax($"object has {Shown()} where a key is due; write a string in double quotes");
        }

        Mark start = Here();
        string name = ReadString();
        SourceSpan nameSource = SpanFrom(start);
        Expect(':', "key");
        SkipWhiteSpace();
        return new AvroJsonMember(name, ReadValue()) { NameSource = nameSource };
    }

    private AvroJsonArray ReadArray()
    {
        Mark start = Enter();
        List<AvroJson> items = [];
        if (!TryTake(']'))
        {
            do
            {
                SkipWhiteSpace();
                items.Add(ReadValue());
            }
            while (TryTake(','));
            Expect(']', "array");
        }

        _depth--;
        return new AvroJsonArray(items) { Source = SpanFrom(start) };
    }

    private Mark Enter()
    {
        if (++_depth > _maxDepth)
        {
            throw Syntax($"value is nested deeper than {_maxDepth} levels; flatten it, or raise MaxDepth if it is trusted");
        }

        Mark start = Here();
        _position++;
        return start;
    }

    private AvroJson ReadLiteral(string literal, Func<SourceSpan, AvroJson> create)
    {
        if (string.CompareOrdinal(_text, _position, literal, 0, literal.Length) != 0)
        {
            throw Syntax($"text {Shown()} is not a JSON value; write '{literal}' if that is meant");
        }

        Mark start = Here();
        _position += literal.Length;
        return create(SpanFrom(start));
    }

    private AvroJsonNumber ReadNumber()
    {
        Mark start = Here();
        _ = TakeIf('-');
        if (!TakeIf('0'))
        {
            TakeDigits();
        }

        if (TakeIf('.'))
        {
            TakeDigits();
        }

        if (TakeIf('e') || TakeIf('E'))
        {
            _ = TakeIf('+') || TakeIf('-');
            TakeDigits();
        }

        return new AvroJsonNumber(_text.Substring(start.Position, _position - start.Position)) { Source = SpanFrom(start) };
    }
}
