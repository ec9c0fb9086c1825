namespace OfficeFlow.Generators.Model;

/// <summary>The MSBuild properties that the generator reads.</summary>
/// <param name="RootNamespace"><c>RootNamespace</c>, or <see langword="null"/> when it is not set.</param>
/// <param name="IsInternal"><c>OfficeFlowGeneratedAccessibility</c> is <c>internal</c>: nothing generated is public.</param>
internal sealed record BuildProperties(string? RootNamespace, bool IsInternal)
{
    /// <summary>Returns the keyword for a generated type that is public when its message is.</summary>
    public string Accessibility(bool isPublic) => isPublic && !IsInternal ? "public" : "internal";
}
