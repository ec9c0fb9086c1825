using System.Diagnostics;

namespace OfficeFlow.Serialization;

/// <summary>Between <see cref="decimal"/> and the unscaled integer of Avro's <c>decimal</c>, exactly or not at all.</summary>
internal static class AvroDecimalValue
{
    private const int MaxScale = 28;

    private static readonly Int128[] PowersOfTen = CreatePowersOfTen();

    public static bool TryGetUnscaled(decimal value, int precision, int scale, out Int128 unscaled)
    {
        Debug.Assert(precision is > 0 and <= MaxScale && scale >= 0 && scale <= precision, "The generator has checked the attribute.");
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        int valueScale = (bits[3] >> 16) & 0xFF;
        Int128 magnitude = ((Int128)(uint)bits[2] << 64) | ((Int128)(uint)bits[1] << 32) | (uint)bits[0];

        if (valueScale > scale)
        {
            (magnitude, Int128 lost) = Int128.DivRem(magnitude, PowersOfTen[valueScale - scale]);
            if (lost != 0)
            {
                unscaled = 0;
                return false;
            }
        }
        else if (magnitude > PowersOfTen[precision] / PowersOfTen[scale - valueScale])
        {
            // Compared before it is multiplied: the product could pass 128 bits.
            unscaled = 0;
            return false;
        }
        else
        {
            magnitude *= PowersOfTen[scale - valueScale];
        }

        unscaled = bits[3] < 0 ? -magnitude : magnitude;
        return magnitude < PowersOfTen[precision];
    }

    public static bool TryGetDecimal(ReadOnlySpan<byte> bytes, int scale, out decimal value)
    {
        value = 0;
        bytes = bytes[RedundantBytes(bytes)..];
        if (bytes.Length is 0 or > 16)
        {
            return false;
        }

        Int128 unscaled = (sbyte)bytes[0] < 0 ? -1 : 0;
        foreach (byte next in bytes)
        {
            unscaled = (unscaled << 8) | next;
        }

        UInt128 magnitude = unscaled < 0 ? UInt128.Zero - (UInt128)unscaled : (UInt128)unscaled;
        if (magnitude >> 96 != 0)
        {
            return false;
        }

        value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), unscaled < 0, (byte)scale);
        return true;
    }

    /// <summary>Counts the leading bytes that only repeat the sign.</summary>
    public static int RedundantBytes(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (count < bytes.Length - 1
            && ((bytes[count] == 0x00 && bytes[count + 1] < 0x80) || (bytes[count] == 0xFF && bytes[count + 1] >= 0x80)))
        {
            count++;
        }

        return count;
    }

    private static Int128[] CreatePowersOfTen()
    {
        var powers = new Int128[MaxScale + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
