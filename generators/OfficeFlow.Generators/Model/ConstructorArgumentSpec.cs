namespace OfficeFlow.Generators.Model;

/// <summary>An argument of the constructor that reading calls.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Field">The local that holds the field's value.</param>
internal sealed record ConstructorArgumentSpec(string Parameter, string Field);
