using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>
/// Writes <c>AddProducers()</c> and <c>AddHandlers()</c>, which cover this assembly and every referenced one that has messages or handlers.
/// </summary>
internal static class ExtensionsEmitter
{
    public static string Emit(CatalogSpec catalog)
    {
        string own = $"global::OfficeFlow.{catalog.RegistrationClass}";
        string[] registrations = [.. catalog.IsEmpty ? [] : (string[])[own], .. catalog.Facts.ReferencedCatalogs];
        var code = new SourceWriter();
        code.Lines("namespace OfficeFlow;\n");

        // Every assembly has a class of this name. [Embedded] hides it from an assembly that may see this one's internals, such as a test project.
        using (code.Open("""
            /// <summary>Registers what this assembly and the assemblies that it references send and handle.</summary>
            [global::Microsoft.CodeAnalysis.Embedded]
            internal static class OfficeFlowRegistrationExtensions
            """))
        {
            EmitMethod(code, "AddProducers", "typed producer", registrations);
            EmitMethod(code, "AddHandlers", "handler", registrations);
        }

        return code.ToString();
    }

    private static void EmitMethod(SourceWriter code, string name, string what, string[] registrations)
    {
        code.Blank();
        using (code.Open($"""
            /// <summary>Registers every {what} of this assembly and of the assemblies that it references.</summary>
            /// <param name="builder">The builder.</param>
            /// <returns>The builder.</returns>
            internal static {Builder} {name}(this {Builder} builder)
            """))
        {
            foreach (string registration in registrations)
            {
                code.Lines($"{registration}.{name}(builder);");
            }

            code.Lines("return builder;");
        }
    }
}
