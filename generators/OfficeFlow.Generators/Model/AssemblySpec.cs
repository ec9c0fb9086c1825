namespace OfficeFlow.Generators.Model;

/// <summary>What is known of the assembly that is being compiled.</summary>
/// <param name="Facts">The compilation.</param>
/// <param name="Properties">The build's settings.</param>
internal sealed record AssemblySpec(CompilationFacts Facts, BuildProperties Properties);
