namespace OfficeFlow.Generators.Model;

/// <summary>A dictionary that is written as an Avro map.</summary>
internal sealed record MapSpec(TypeSpec Value, string CSharpName, string Suffix) : TypeSpec(CSharpName)
{
    public override bool CanBeRefused => true;

    public override string MethodSuffix => Suffix;
}
