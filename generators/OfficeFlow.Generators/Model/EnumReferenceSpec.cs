namespace OfficeFlow.Generators.Model;

/// <summary>A value of an enum.</summary>
internal sealed record EnumReferenceSpec(string CSharpName, string Suffix) : TypeSpec(CSharpName)
{
    public override bool CanBeRefused => false;

    public override string MethodSuffix => Suffix;
}
