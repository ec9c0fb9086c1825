namespace OfficeFlow.Generators.Model;

/// <summary>A value of a record. A reference, not the record itself: records may contain each other.</summary>
/// <param name="CSharpName">The fully qualified C# type.</param>
/// <param name="SimpleName">The simple C# name.</param>
/// <param name="Suffix">What follows <c>Write</c> and <c>Read</c> in the codec's methods; empty for the message itself.</param>
/// <param name="IsReferenceType">Whether it can be null although its schema does not allow it.</param>
internal sealed record RecordReferenceSpec(string CSharpName, string SimpleName, string Suffix, bool IsReferenceType) : TypeSpec(CSharpName)
{
    public override bool CanBeRefused => IsReferenceType;

    public override string MethodSuffix => Suffix.Length == 0 ? SimpleName : Suffix;
}
