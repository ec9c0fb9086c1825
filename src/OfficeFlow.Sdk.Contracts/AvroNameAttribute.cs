namespace OfficeFlow;

/// <summary>Sets the Avro name of a record, an enum, an enum member or a field where it must differ from the C# name.</summary>
/// <remarks>On a type the name may be a full name with namespace. The name grammar is that of the Avro specification, section "Names".</remarks>
/// <param name="name">The Avro name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class AvroNameAttribute(string name) : Attribute
{
    /// <summary>Gets the Avro name.</summary>
    public string Name { get; } = name;
}
