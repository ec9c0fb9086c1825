using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OfficeFlow.PackageTests;

/// <summary>What somebody meets who has the packages and the README, and nothing else.</summary>
public sealed partial class NewUserTests(PackedPackages packages)
{
    [Fact]
    public async Task ReadmeService_BuiltFromPackages_RunsWithoutWarnings()
    {
        var folder = new UserFolder(packages, "readme");
        folder.WriteProject("Hello", "Exe", ["OfficeFlow.Sdk", "OfficeFlow.Sdk.Testing", "Microsoft.Extensions.Hosting"]);
        folder.Write("Hello/Program.cs", ReadmeProgram());

        await folder.BuildCleanAsync("Hello");
        string output = await folder.RunAsync("Hello");

        Assert.Contains("stored in demo.greeting.org-456 at offset 0", output, StringComparison.Ordinal);
        Assert.Contains("org-456 says hello", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_NotPartial_FailsTheBuildOfAProjectThatOnlyReferencesTheSdk()
    {
        var folder = new UserFolder(packages, "mistake");
        folder.WriteProject("Mistake", "Library", ["OfficeFlow.Sdk"]);
        folder.Write("Mistake/Order.cs", """
            using OfficeFlow;

            namespace Mistake;

            [OfficeFlowMessage("order.placed")]
            public sealed record Order(string Number);
            """);

        ShellResult result = await folder.BuildAsync("Mistake");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"Order\.cs\(6,22\): error OFK1\d{3}: ", result.Output);
    }

    [Fact]
    public async Task MessagesHandlersMain_InThreeAssemblies_WorkTogether()
    {
        var folder = new UserFolder(packages, "three");
        folder.WriteProject("Contoso.Messages", "Library", ["OfficeFlow.Sdk.Contracts"]);
        folder.Write("Contoso.Messages/OrderPlaced.cs", """
            using OfficeFlow;

            namespace Contoso.Messages;

            [OfficeFlowMessage("order.placed")]
            public sealed partial record OrderPlaced([property: MessageKey] Guid OrderId, [property: AvroDecimal(9, 2)] decimal Total);
            """);
        folder.WriteProject("Contoso.Handlers", "Library", ["OfficeFlow.Sdk.Contracts"], ["Contoso.Messages"]);
        folder.Write("Contoso.Handlers/OrderHandler.cs", """
            using Contoso.Messages;
            using OfficeFlow;

            namespace Contoso.Handlers;

            public sealed class OrderHandler : IMessageHandler<OrderPlaced>
            {
                public static TaskCompletionSource<decimal> Total { get; } = new();

                public Task HandleAsync(OrderPlaced message, MessageContext context, CancellationToken cancellationToken)
                {
                    Total.TrySetResult(message.Total);
                    return Task.CompletedTask;
                }
            }
            """);
        folder.WriteProject("Contoso.Service", "Exe", ["OfficeFlow.Sdk", "OfficeFlow.Sdk.Testing", "Microsoft.Extensions.Hosting"], ["Contoso.Handlers"]);
        folder.Write("Contoso.Service/Program.cs", """
            using Contoso.Handlers;
            using Contoso.Messages;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using OfficeFlow;
            using OfficeFlow.Testing;

            await using EmbeddedKafka kafka = await EmbeddedKafka.StartAsync();
            await using EmbeddedSchemaRegistry registry = await EmbeddedSchemaRegistry.StartAsync();
            HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddOfficeFlow(builder.Configuration.GetSection("OfficeFlow"))
                .AddProducers()
                .AddHandlers()
                .UseEmbeddedKafka(kafka)
                .UseEmbeddedSchemaRegistry(registry);
            using IHost host = builder.Build();
            await host.StartAsync();
            await host.Services.GetRequiredService<IOrderPlacedProducer>().SendAsync(new OrderPlaced(Guid.NewGuid(), 12.50m));
            Console.WriteLine(FormattableString.Invariant($"total {await OrderHandler.Total.Task.WaitAsync(TimeSpan.FromSeconds(30))}"));
            await host.StopAsync();
            """);

        await folder.BuildCleanAsync("Contoso.Service");

        Assert.Contains("total 12.50", await folder.RunAsync("Contoso.Service"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder.PathOf("Contoso.Messages/bin"), "*", SearchOption.AllDirectories),
            static file => file.Contains("rdkafka", StringComparison.OrdinalIgnoreCase) || file.Contains("Confluent", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Service_PublishedWithNativeAot_RunsWithoutTrimWarningsOfOurs()
    {
        var folder = new UserFolder(packages, "aot");
        folder.WriteProject("Hello", "Exe", ["OfficeFlow.Sdk", "OfficeFlow.Sdk.Testing", "Microsoft.Extensions.Hosting"], properties: "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        folder.Write("Hello/Program.cs", ReadmeProgram());

        string output = await Shell.SucceedAsync(folder.PathOf("Hello"), "dotnet", "publish", "-c", "Release", "-o", folder.PathOf("published"), "-v", "minimal");

        Assert.DoesNotMatch(@"warning (IL|AOT)\d+.*OfficeFlow", output);
        Assert.Contains("org-456 says hello", await Shell.SucceedAsync(folder.Root, folder.PathOf("published/Hello")), StringComparison.Ordinal);
    }

    /// <summary>Takes the program out of the README, so that what is printed there is what is tested.</summary>
    private static string ReadmeProgram([CallerFilePath] string here = "")
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md"));
        return CSharpBlock().Match(readme).Groups[1].Value;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
