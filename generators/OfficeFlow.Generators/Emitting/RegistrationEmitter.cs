using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Writes what registers the producers and handlers of one assembly, and the mark by which other assemblies find it.</summary>
internal static class RegistrationEmitter
{
    public static string Emit(CatalogSpec catalog)
    {
        var code = new SourceWriter();
        string assembly = Literals.Xml(catalog.Facts.AssemblyName);
        code.Lines($"""
            [assembly: global::OfficeFlow.OfficeFlowCatalog(typeof(global::OfficeFlow.{catalog.RegistrationClass}))]

            namespace OfficeFlow;

            """);
        using (code.Open($"""
            /// <summary>Registers the producers and handlers of <c>{assembly}</c>.</summary>
            {catalog.Properties.Accessibility(isPublic: true)} static class {catalog.RegistrationClass}
            """))
        {
            code.Lines($$"""
                /// <summary>Registers every typed producer and handler of <c>{{assembly}}</c>, and those of no other assembly.</summary>
                /// <param name="builder">The builder.</param>
                /// <returns>The builder.</returns>
                public static {{Builder}} {{catalog.RegistrationMethod}}(this {{Builder}} builder)
                {
                    AddProducers(builder);
                    AddHandlers(builder);
                    return builder;
                }
                """);
            EmitProducers(code, catalog);
            EmitHandlers(code, catalog);
        }

        return code.ToString();
    }

    private static void EmitProducers(SourceWriter code, CatalogSpec catalog)
    {
        code.Blank();
        using (code.Open($"""
            /// <summary>Registers the typed producers. Called by the generated <c>AddProducers</c> of assemblies that reference this one.</summary>
            /// <param name="builder">The builder.</param>
            {NeverBrowsable}
            public static void AddProducers({Builder} builder)
            """))
        {
            foreach (CatalogMessageSpec message in catalog.Messages)
            {
                string producer = message.Name.JoinedName + "Producer";
                code.Lines(
                    $"global::OfficeFlow.OfficeFlowBuilderExtensions.AddProducer<{message.Name.GlobalName}, {message.Name.Sibling("I" + producer)}>"
                    + $"(builder, static publisher => new {message.Name.Sibling(producer)}(publisher));");
            }
        }
    }

    private static void EmitHandlers(SourceWriter code, CatalogSpec catalog)
    {
        code.Blank();
        using (code.Open($"""
            /// <summary>Registers the handlers. Called by the generated <c>AddHandlers</c> of assemblies that reference this one.</summary>
            /// <param name="builder">The builder.</param>
            {NeverBrowsable}
            public static void AddHandlers({Builder} builder)
            """))
        {
            foreach (HandlerSpec handler in catalog.Handlers)
            {
                code.Lines($"global::OfficeFlow.OfficeFlowBuilderExtensions.AddHandler<{handler.CSharpName}, {handler.MessageCSharpName}>(builder);");
            }
        }
    }
}
