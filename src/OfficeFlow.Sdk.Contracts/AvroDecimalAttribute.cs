namespace OfficeFlow;

/// <summary>Gives a <see cref="decimal"/> its Avro precision and scale (Avro specification, "Logical Types: Decimal"); mandatory on every decimal.</summary>
/// <remarks>A value that does not fit is refused when the message is written; it is never rounded silently.</remarks>
/// <param name="precision">The number of significant digits, from 1 to 28.</param>
/// <param name="scale">The number of digits after the decimal point, from 0 to <paramref name="precision"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AvroDecimalAttribute(int precision, int scale) : Attribute
{
    /// <summary>Gets the number of significant digits.</summary>
    public int Precision { get; } = precision;

    /// <summary>Gets the number of digits after the decimal point.</summary>
    public int Scale { get; } = scale;
}
