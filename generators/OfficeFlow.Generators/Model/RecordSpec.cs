namespace OfficeFlow.Generators.Model;

/// <summary>A C# type that is written as an Avro record.</summary>
/// <param name="CSharpName">The fully qualified C# type.</param>
/// <param name="SimpleName">The simple C# name.</param>
/// <param name="AvroName">The full Avro name.</param>
/// <param name="MethodSuffix">What follows <c>Write</c> and <c>Read</c> in the codec's methods; empty for the message itself.</param>
/// <param name="ParameterName">What the codec calls a value of it.</param>
/// <param name="IsRecursive">Whether a value can contain another value of the type, so that depth must be counted.</param>
/// <param name="Fields">The fields, in the order of the wire.</param>
/// <param name="ConstructorArguments">The arguments of the constructor that reading calls, in order.</param>
internal sealed record RecordSpec(
    string CSharpName,
    string SimpleName,
    string AvroName,
    string MethodSuffix,
    string ParameterName,
    bool IsRecursive,
    EquatableArray<FieldSpec> Fields,
    EquatableArray<ConstructorArgumentSpec> ConstructorArguments);
