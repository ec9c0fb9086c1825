using System.Globalization;
using System.Numerics;
using OfficeFlow.Avro.Json;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>
/// C# constants as Avro defaults (Avro specification, "Complex Types: Records"). What does not fit is no default; the compiler reports it.
/// </summary>
internal static class ConstantJson
{
    public static AvroJson? FromScalar(object? value, ScalarKind kind) => kind switch
    {
        ScalarKind.String => value is string text ? AvroJson.String(text) : null,
        ScalarKind.Boolean => value is bool truth ? AvroJson.Boolean(truth) : null,
        ScalarKind.Single => TryGetDouble(value, out double number) ? FromSingle((float)number) : null,
        ScalarKind.Double => TryGetDouble(value, out double number) ? FromDouble(number) : null,
        >= ScalarKind.SByte and <= ScalarKind.Int64 => TryGetInt64(value, out long whole) && Fits(whole, kind) ? AvroJson.Number(whole) : null,
        _ => null,
    };

    /// <summary>Writes the unscaled value as bytes, one character each.</summary>
    public static AvroJson? FromDecimal(object? value, DecimalSpec type)
    {
        if (value is not decimal number)
        {
            if (!TryGetInt64(value, out long whole))
            {
                return null;
            }

            number = whole;
        }

        return Unscaled(number, type) is { } unscaled
            ? AvroJson.String(new string([.. Enumerable.Reverse(unscaled.ToByteArray()).Select(static unit => (char)unit)]))
            : null;
    }

    public static bool TryGetInt64(object? value, out long number)
    {
        switch (value)
        {
            case sbyte or byte or short or ushort or int or uint or long or char:
                number = value is char letter ? letter : Convert.ToInt64(value, CultureInfo.InvariantCulture);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    private static bool TryGetDouble(object? value, out double number)
    {
        bool isWhole = TryGetInt64(value, out long whole);
        number = value switch
        {
            double wide => wide,
            float narrow => narrow,
            _ => whole,
        };
        return isWhole || value is double or float;
    }

    private static AvroJson? FromDouble(double value) => double.IsNaN(value) || double.IsInfinity(value) ? null : AvroJson.Number(value);

    // Nine digits at most: a float's own shortest form, not that of the double it becomes.
    private static AvroJson? FromSingle(float value) =>
        float.IsNaN(value) || float.IsInfinity(value) ? null : AvroJson.Parse(value.ToString("R", CultureInfo.InvariantCulture));

    private static bool Fits(long value, ScalarKind kind) => kind is ScalarKind.UInt32 or ScalarKind.Int64 || value is >= int.MinValue and <= int.MaxValue;

    private static BigInteger? Unscaled(decimal number, DecimalSpec type)
    {
        int[] bits = decimal.GetBits(number);
        BigInteger magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int missing = type.Scale - ((bits[3] >> 16) & 0xFF);
        if (missing >= 0)
        {
            magnitude *= BigInteger.Pow(10, missing);
        }
        else
        {
            magnitude = BigInteger.DivRem(magnitude, BigInteger.Pow(10, -missing), out BigInteger lost);
            if (!lost.IsZero)
            {
                return null;
            }
        }

        return magnitude >= BigInteger.Pow(10, type.Precision) ? null : bits[3] < 0 ? -magnitude : magnitude;
    }
}
