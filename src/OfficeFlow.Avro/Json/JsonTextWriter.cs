using System.Globalization;
using System.Text;

namespace OfficeFlow.Avro.Json;

/// <summary>Writes compact JSON: no white space, and only the escapes JSON demands, so that equal schemas give equal text.</summary>
internal sealed class JsonTextWriter
{
    /// <summary>The control characters that have a short escape, and its letters.</summary>
    private const string ShortEscaped = "\b\f\n\r\t";
    private const string ShortEscapes = "bfnrt";

    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public void BeginObject() => Open('{');

    public void EndObject() => Close('}');

    public void BeginArray() => Open('[');

    public void EndArray() => Close(']');

    /// <summary>Announces the next value of an array.</summary>
    public void Element()
    {
        if (_needsComma)
        {
            _text.Append(',');
        }

        _needsComma = false;
    }

    public void Key(string name)
    {
        Element();
        Quote(name);
        _text.Append(':');
    }

    public void String(string value)
    {
        Quote(value);
        _needsComma = true;
    }

    public void Number(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    public void Raw(string token)
    {
        _text.Append(token);
        _needsComma = true;
    }

    public override string ToString() => _text.ToString();

    private void Open(char bracket)
    {
        _text.Append(bracket);
        _needsComma = false;
    }

    private void Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
    }

    private void Quote(string value)
    {
        _text.Append('"');
        for (int index = 0; index < value.Length; index++)
        {
            char unit = value[index];
            if (unit is '"' or '\\')
            {
                _text.Append('\\').Append(unit);
            }
            else if (char.IsHighSurrogate(unit) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                _text.Append(unit).Append(value[++index]);
            }
            else if (ShortEscaped.IndexOf(unit) is >= 0 and var escape)
            {
                _text.Append('\\').Append(ShortEscapes[escape]);
            }
            else if (unit < ' ' || char.IsSurrogate(unit))
            {
                // A lone surrogate has no UTF-8 form; escaped, it survives the trip through a file.
                _text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _text.Append(unit);
            }
        }

        _text.Append('"');
    }
}
