namespace OfficeFlow.Generators.Model;

/// <summary>A value or null: the union <c>["null", T]</c>.</summary>
internal sealed record NullableSpec(TypeSpec Value) : TypeSpec(Value.CSharpName + "?")
{
    public override bool CanBeRefused => Value.CanBeRefused;

    public override string MethodSuffix => "Nullable" + Value.MethodSuffix;
}
