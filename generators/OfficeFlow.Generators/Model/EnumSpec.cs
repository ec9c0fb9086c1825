namespace OfficeFlow.Generators.Model;

/// <summary>A C# enum that is written as an Avro enum.</summary>
/// <param name="CSharpName">The fully qualified C# type.</param>
/// <param name="SimpleName">The simple C# name.</param>
/// <param name="AvroName">The full Avro name.</param>
/// <param name="MethodSuffix">What follows <c>Write</c> and <c>Read</c> in the codec's methods.</param>
/// <param name="Members">The members in declaration order, which is the order of the symbols.</param>
internal sealed record EnumSpec(string CSharpName, string SimpleName, string AvroName, string MethodSuffix, EquatableArray<EnumMemberSpec> Members);
