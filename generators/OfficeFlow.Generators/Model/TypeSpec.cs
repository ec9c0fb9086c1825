namespace OfficeFlow.Generators.Model;

/// <summary>The type of a member or item: how C# spells it and how Avro writes it.</summary>
/// <remarks>
/// A closed set: <see cref="ScalarSpec"/>, <see cref="DecimalSpec"/>, <see cref="EnumReferenceSpec"/>, <see cref="RecordReferenceSpec"/>,
/// <see cref="ListSpec"/>, <see cref="MapSpec"/>, <see cref="NullableSpec"/>.
/// </remarks>
/// <param name="CSharpName">The fully qualified C# type.</param>
internal abstract record TypeSpec(string CSharpName)
{
    /// <summary>Gets whether writing a value can fail because of the value, so that the failure must name the member.</summary>
    public abstract bool CanBeRefused { get; }

    /// <summary>Gets what the codec's methods for a collection of it are named after.</summary>
    public abstract string MethodSuffix { get; }
}
