using OfficeFlow.Avro.Json;

namespace OfficeFlow.Generators.Model;

/// <summary>A C# member that is written as an Avro field.</summary>
/// <param name="MemberName">The member.</param>
/// <param name="AvroName">The field's name.</param>
/// <param name="LocalName">What the codec calls the value while it reads.</param>
/// <param name="Type">How it is written.</param>
/// <param name="Default">The schema's default, or <see langword="null"/> for none.</param>
/// <param name="IsConstructorArgument">Whether the constructor takes the value; else the object initializer does.</param>
internal sealed record FieldSpec(string MemberName, string AvroName, string LocalName, TypeSpec Type, AvroJson? Default, bool IsConstructorArgument)
{
    public string Identifier => Identifiers.Escape(MemberName);
}
