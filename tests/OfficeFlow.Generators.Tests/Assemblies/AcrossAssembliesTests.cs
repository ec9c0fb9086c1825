using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Assemblies;

/// <summary>Messages and producers in one assembly, handlers in a second, Main in a third.</summary>
public class AcrossAssembliesTests
{
    private const string Messages = """
        namespace Contoso.Messages;
        [OfficeFlowMessage("order.placed", Topic = "order.placed.{organizationId}")] public sealed partial record OrderPlaced(string Id);
        """;

    private const string Handlers = """
        namespace Contoso.Handlers;
        internal sealed class OrderPlacedHandler : IMessageHandler<Contoso.Messages.OrderPlaced>
        {
            public Task HandleAsync(Contoso.Messages.OrderPlaced message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    private const string VisibleToTests = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Contoso.Tests\")]\n";

    private const string Main = """
        public static class Program
        {
            public static void Register(IOfficeFlowBuilder builder) => builder.AddProducers().AddHandlers();
        }
        """;

    [Fact]
    public void Main_WithoutMessages_RegistersThoseOfItsReferences()
    {
        GeneratorRun messages = TestProject.Of(Messages).Named("Contoso.Messages").Generate();
        GeneratorRun handlers = TestProject.Of(Handlers).Named("Contoso.Handlers").Referencing(messages.ToReference()).Generate();
        GeneratorRun main = TestProject.Of(Main).Named("Contoso.Main").Referencing(messages.ToReference(), handlers.ToReference()).Generate();
        using var loaded = new LoadedAssemblies(messages, handlers, main);
        var builder = new RecordingBuilder();

        _ = loaded["Contoso.Main"].GetType("Program")!.GetMethod("Register")!.Invoke(null, [builder]);

        Assert.Equal(["order.placed"], builder.Messages.Produced.Select(static message => message.Type));
        Assert.Equal(["Contoso.Handlers.OrderPlacedHandler"], builder.Handlers.Registrations.Select(static registration => registration.HandlerType.FullName));
        Assert.Contains(builder.Services, static service => service.ServiceType.FullName == "Contoso.Messages.IOrderPlacedProducer");
    }

    [Fact]
    public void Main_WithoutAnyReferences_CompilesAndRegistersNothing()
    {
        GeneratorRun main = TestProject.Of(Main).Generate().AssertCompiles();

        Assert.Equal(["OfficeFlowRegistrationExtensions.g.cs"], main.HintNames.Where(static name => name.StartsWith("OfficeFlow", StringComparison.Ordinal)));
    }

    [Fact]
    public void Assembly_ThatSeesAnothersInternals_CallsItsOwnRegistration()
    {
        GeneratorRun service = TestProject.Of(VisibleToTests + Messages.Replace("public", "internal", StringComparison.Ordinal)).Named("Contoso.Service").Generate();

        GeneratorRun tests = TestProject.Of(Main).Named("Contoso.Tests").Referencing(service.ToReference()).Generate();

        _ = tests.AssertCompiles();
    }

    [Fact]
    public void ProjectReference_ThatSeesAnothersInternals_CallsItsOwnRegistration()
    {
        GeneratorRun service = TestProject.Of(VisibleToTests + Messages).Named("Contoso.Service").Generate();

        GeneratorRun tests = TestProject.Of(Main).Named("Contoso.Tests").Referencing(service.Output.ToMetadataReference()).Generate();

        _ = tests.AssertCompiles();
    }

    [Fact]
    public void Assemblies_WithCatalogsAndNestedNamespaces_DoNotClash()
    {
        GeneratorRun first = TestProject.Of("namespace Contoso.OfficeFlow.Messages;\n[OfficeFlowMessage(\"a\")] public partial record First(string Id);").Named("Contoso.OfficeFlow").Generate();
        GeneratorRun second = TestProject.Of("""
            namespace Contoso.OfficeFlow.Messages.System
            {
                [OfficeFlowMessage("b")] public partial record Second(string Id, global::System.Guid Number, Contoso.OfficeFlow.Messages.First First);
                public class SecondHandler : IMessageHandler<Second>, IMessageHandler<Contoso.OfficeFlow.Messages.First>
                {
                    public Task HandleAsync(Second message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
                    public Task HandleAsync(Contoso.OfficeFlow.Messages.First message, MessageContext context, CancellationToken cancellationToken) => Task.CompletedTask;
                }
            }
            """).Named("Contoso.OfficeFlow.Messages").Referencing(first.ToReference()).Generate();

        GeneratorRun main = TestProject.Of("""
            namespace Contoso.OfficeFlow.Service
            {
                public static class Program
                {
                    public static void Register(IOfficeFlowBuilder builder) =>
                        builder.AddContosoOfficeFlowMessages().AddContosoOfficeFlowMessagesMessages().AddProducers();
                    public static string Topic =>
                        Contoso.OfficeFlow.OfficeFlowTopics.First.Name + Contoso.OfficeFlow.Messages.OfficeFlowTopics.Second.Name;
                    public static int Count =>
                        Contoso.OfficeFlow.MessageCatalog.Messages.Count + Contoso.OfficeFlow.Messages.MessageCatalog.Messages.Count;
                }
            }
            """).Named("Contoso.Service").Referencing(first.ToReference(), second.ToReference()).Generate();

        _ = main.AssertCompiles();
    }

    [Fact]
    public void InternalCatalog_OfAReferencedAssembly_IsLeftOut()
    {
        GeneratorRun messages = TestProject.Of(Messages).Named("Contoso.Messages").With("OfficeFlowGeneratedAccessibility", "internal").Generate();

        GeneratorRun main = TestProject.Of(Main).Referencing(messages.ToReference()).Generate().AssertCompiles();

        Assert.DoesNotContain("Contoso_Messages", main.Text("OfficeFlowRegistrationExtensions.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            messages.Output.GetSymbolsWithName(static name => name.Contains("Producer", StringComparison.Ordinal), SymbolFilter.Type, TestContext.Current.CancellationToken),
            static symbol => symbol.DeclaredAccessibility == Accessibility.Public);
    }

    [Fact]
    public void Compilation_WithoutContracts_GetsNothing()
    {
        GeneratorRun run = (TestProject.Of() with { References = TestReferences.WithoutContracts }).Generate();

        Assert.Equal(["Microsoft.CodeAnalysis.EmbeddedAttribute.cs"], run.HintNames);
    }

    private sealed class RecordingBuilder : IOfficeFlowBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public MessageTable Messages { get; } = new();

        public HandlerTable Handlers { get; } = new();
    }

    private sealed class LoadedAssemblies : IDisposable
    {
        private readonly System.Runtime.Loader.AssemblyLoadContext _context = new("generated", isCollectible: true);
        private readonly Dictionary<string, Assembly> _assemblies = new(StringComparer.Ordinal);

        public LoadedAssemblies(params GeneratorRun[] runs)
        {
            foreach (GeneratorRun run in runs)
            {
                using var image = new MemoryStream(run.ToImage());
                Assembly assembly = _context.LoadFromStream(image);
                _assemblies.Add(assembly.GetName().Name!, assembly);
            }
        }

        public Assembly this[string name] => _assemblies[name];

        public void Dispose() => _context.Unload();
    }
}
