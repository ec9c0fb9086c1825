namespace OfficeFlow.Generators.Model;

/// <summary>A decimal with its precision and scale.</summary>
internal sealed record DecimalSpec(int Precision, int Scale) : TypeSpec("decimal")
{
    public override bool CanBeRefused => true;

    public override string MethodSuffix => "Decimal";
}
