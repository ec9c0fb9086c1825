namespace OfficeFlow.Generators.Model;

/// <summary>All that is known of the compilation. Reduced to values, so that an edit which changes none of them stops here.</summary>
/// <param name="AssemblyName">The assembly's name.</param>
/// <param name="CanGenerate">Whether the contracts are referenced and the language is C# 12 or later.</param>
/// <param name="ReferencedCatalogs">The registration classes of referenced assemblies, fully qualified, in ordinal order.</param>
internal sealed record CompilationFacts(string AssemblyName, bool CanGenerate, EquatableArray<string> ReferencedCatalogs);
