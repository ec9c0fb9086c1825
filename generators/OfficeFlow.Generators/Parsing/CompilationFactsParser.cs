using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reduces the compilation to the few facts that generated code depends on.</summary>
internal static class CompilationFactsParser
{
    public static CompilationFacts Parse(Compilation compilation, CancellationToken token)
    {
        bool canGenerate = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 }
            && compilation.GetTypeByMetadataName(MetadataNames.Builder) is not null;
        return new CompilationFacts(
            compilation.AssemblyName ?? "Assembly",
            canGenerate,
            canGenerate ? Catalogs(compilation, token).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray() : default);
    }

    private static IEnumerable<string> Catalogs(Compilation compilation, CancellationToken token)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            token.ThrowIfCancellationRequested();

            // Only an assembly that knows the contracts can have their attribute. Decoding the attributes of all two hundred would be paid at every keystroke.
            if (assembly.Modules.First().ReferencedAssemblies.Any(static reference => reference.Name == MetadataNames.ContractsAssembly)
                && assembly.FindAttribute(MetadataNames.CatalogAttribute)?.Positional<INamedTypeSymbol>(0) is { } catalog
                && compilation.IsSymbolAccessibleWithin(catalog, compilation.Assembly))
            {
                yield return catalog.ToGlobalName();
            }
        }
    }
}
