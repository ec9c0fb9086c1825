namespace OfficeFlow.Generators.Model;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Symbol">The Avro symbol.</param>
internal sealed record EnumMemberSpec(string Name, string Symbol)
{
    public string Identifier => Identifiers.Escape(Name);
}
