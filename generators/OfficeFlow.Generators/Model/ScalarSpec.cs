namespace OfficeFlow.Generators.Model;

/// <summary>A value that is one Avro primitive.</summary>
internal sealed record ScalarSpec(ScalarKind Kind, string CSharpName) : TypeSpec(CSharpName)
{
    public override bool CanBeRefused => Kind is ScalarKind.String or ScalarKind.ByteArray;

    public override string MethodSuffix => Kind.ToString();
}
