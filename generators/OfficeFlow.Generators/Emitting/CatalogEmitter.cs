using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Writes <c>MessageCatalog</c>: every message of the assembly, for tools and topic management.</summary>
internal static class CatalogEmitter
{
    public static string Emit(CatalogSpec catalog)
    {
        var code = new SourceWriter();
        if (catalog.RootNamespace.Length > 0)
        {
            code.Lines($"namespace {catalog.RootNamespace};\n");
        }

        bool isPublic = catalog.Messages.Any(static message => message.IsPublic);
        using (code.Open($"""
            /// <summary>The messages of <c>{Literals.Xml(catalog.Facts.AssemblyName)}</c>.</summary>
            {catalog.Properties.Accessibility(isPublic)} static class MessageCatalog
            """))
        {
            using (code.Open(
                $$"""
                /// <summary>Gets the messages, in the order of their C# names.</summary>
                public static global::System.Collections.Generic.IReadOnlyList<{{Descriptor}}> Messages { get; } = new {{Descriptor}}[]
                """,
                "};"))
            {
                foreach (CatalogMessageSpec message in catalog.Messages)
                {
                    code.Lines($"{message.Name.Sibling(message.Name.JoinedName + "Codec")}.Descriptor,");
                }
            }
        }

        return code.ToString();
    }
}
