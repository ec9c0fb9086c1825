using System.Globalization;

namespace OfficeFlow.Avro.Json;

/// <summary>A JSON number, kept as it was written so that no digit is lost.</summary>
public sealed class AvroJsonNumber : AvroJson
{
    internal AvroJsonNumber(string text) => Text = text;

    /// <summary>The digits as they stand in the text, for example <c>1e3</c>.</summary>
    public string Text { get; }

    internal static AvroJsonNumber From(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    internal static AvroJsonNumber From(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "number 'NaN or infinity' is not JSON; use a finite value");
        }

        return new(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Reads the number as a whole number.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <returns>True if the text has neither fraction nor exponent and fits 64 bits, as Avro's <c>int</c> and <c>long</c> defaults demand.</returns>
    public bool TryGetInt64(out long value) => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads the number as a floating-point number, rounding to the nearest.</summary>
    /// <returns>The value; infinite if it is too large.</returns>
    public double ToDouble() => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        ? value
        : Text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity; // .NET Framework fails where .NET answers infinity

    /// <inheritdoc/>
    public override bool Equals(AvroJson? other) => other is AvroJsonNumber number && string.Equals(number.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    internal override void WriteTo(JsonTextWriter writer) => writer.Raw(Text);
}
