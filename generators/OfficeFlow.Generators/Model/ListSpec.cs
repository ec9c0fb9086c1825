namespace OfficeFlow.Generators.Model;

/// <summary>A collection that is written as an Avro array.</summary>
internal sealed record ListSpec(TypeSpec Item, ListShape Shape, string CSharpName, string Suffix) : TypeSpec(CSharpName)
{
    public override bool CanBeRefused => true;

    public override string MethodSuffix => Suffix;
}
