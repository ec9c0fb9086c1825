using System.Globalization;
using System.Text;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Text as C# literals. Whatever a contract's author wrote comes out as data and never as code.</summary>
internal static class Literals
{
    /// <summary>Writes a regular string literal; everything but printable ASCII is escaped.</summary>
    public static string String(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => literal.Append('\\').Append(letter),
                >= ' ' and <= '~' => literal.Append(letter),
                _ => literal.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>
    /// Writes JSON as a raw string literal, which reads as it is; as a regular one when it has text that a raw literal could not hold or hide.
    /// </summary>
    public static string Json(string json) =>
        json.Contains("\"\"\"") || json.Any(static letter => letter is < ' ' or > '~') ? String(json) : $"\"\"\"{json}\"\"\"";

    /// <summary>Writes text into an XML documentation comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Writes a duration.</summary>
    public static string Duration(TimeSpan value) => value.Ticks % TimeSpan.TicksPerSecond == 0
        ? FormattableString.Invariant($"new global::System.TimeSpan({value.Days}, {value.Hours}, {value.Minutes}, {value.Seconds})")
        : FormattableString.Invariant($"new global::System.TimeSpan({value.Ticks}L)");
}
